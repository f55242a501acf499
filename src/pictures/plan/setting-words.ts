import type { Setting } from './settings.ts';

/** Icons that would show a second time what a setting's backdrop shows already. */
export const ICONS_IN_BACKDROP: Readonly<Partial<Record<Setting, string>>> = {
  sky: 'cloud',
  space: 'star',
  moon: 'full-moon',
  coast: 'water-wave mountain',
  beach: 'water-wave palm-tree',
  lake: 'water-wave mountain droplet',
  underwater: 'water-wave coral',
  hills: 'mountain',
  forest: 'evergreen-tree deciduous-tree',
  mountains: 'mountain snow-capped-mountain',
  pyramids: 'drawn:pyramid',
  village: 'houses mountain',
  castle: 'castle mountain',
  city: 'office-building',
  office: 'office-building',
  classroom: 'school',
  government: 'classical-building',
  hospital: 'hospital',
  factory: 'factory',
  finance: 'chart-increasing',
};

/** Words that speak for a setting: `places` name it, `hints` only go with it. All in base form. */
export const SETTING_WORDS: Readonly<Partial<Record<Setting, { places: string; hints: string }>>> = {
  sky: {
    places: 'sky cloud',
    hints:
      'airplane aeroplane aircraft plane airline pilot helicopter balloon kite eagle hawk falcon rainbow lightning weather atmosphere parachute flight swallow star stargazer sun moon',
  },
  space: {
    places:
      'orbit galaxy universe cosmos outer_space into_space in_space from_space through_space space_station space_travel space_shuttle space_mission',
    hints:
      'planet astronaut rocket nasa mars jupiter saturn venus comet asteroid spacecraft satellite solar telescope astronomer star apollo meteor nebula supernova constellation sun earth moon gravity astronomy',
  },
  underwater: {
    places: 'seabed reef underwater seafloor abyss',
    hints:
      'octopus whale shark coral dolphin squid submarine jellyfish seaweed diver eel plankton krill lobster crab',
  },
  coast: {
    places:
      'sea ocean coast cliff harbour harbor shore cove bay headland quay port seaside seashore promontory lighthouse island',
    hints:
      'ship sailor anchor captain tide wave mermaid merman sail voyage fisherman wreck shipwreck smuggler pirate boat sailing vessel schooner gull seagull lifeboat fleet navy isle',
  },
  beach: { places: 'beach', hints: 'surf surfer sandcastle sunbathe swimsuit palm_tree tropical' },
  lake: {
    places: 'lake shore river pond stream loch llyn brook riverbank waterfall marsh',
    hints: 'trout salmon pike angler flyfisher swan duck frog canoe beaver otter',
  },
  hills: {
    places: 'hill meadow park garden grass moor moorland countryside pasture valley hillside hilltop',
    hints:
      'flower sheep horse picnic jog jogger bee butterfly honeybee shepherd lamb gorse heather pollinate morning_run bicycle bird dog rabbit hare donkey',
  },
  farm: {
    places: 'farm field barn farmyard farmhouse orchard',
    hints:
      'farmer cow crop wheat harvest tractor pig goat hen cattle barley plough hay chicken livestock agriculture',
  },
  forest: {
    places: 'forest jungle wood woodland rainforest woods',
    hints:
      'wolf bear fox deer owl tree oak mushroom squirrel badger elf fairy monkey tiger gorilla ranger yellowstone',
  },
  mountains: {
    places: 'mountain summit alps everest glacier peak himalayas himalaya volcano',
    hints: 'climber mountaineer ski avalanche skier eruption lava',
  },
  desert: { places: 'desert dune sahara', hints: 'camel cactus oasis nomad savanna' },
  pyramids: {
    places: 'pyramid egypt',
    hints: 'egyptian pharaoh mummy nile sphinx hieroglyph cleopatra giza',
  },
  village: {
    places: 'village church parish hamlet town churchyard chapel abbey pew',
    hints:
      'house cottage villager parson vicar parishioner steeple well inn monk priest neighbourhood baker blacksmith',
  },
  castle: {
    places: 'castle fortress palace',
    hints:
      'king queen knight prince princess dragon wizard giant throne medieval emperor baron lord kingdom giantess crown wicked',
  },
  city: {
    places: 'city street downtown london york paris tokyo skyscraper',
    hints: 'traffic urban bus subway taxi commute commuter pedestrian car building apartment mayor museum',
  },
  road: {
    places: 'road highway motorway lane path',
    hints: 'driver drive car lorry truck journey traveller cyclist bicycle cycling',
  },
  room: {
    places: 'room bedroom parlour library',
    hints: 'home bed sofa family chess cat sleep sleeper pillow piano television',
  },
  kitchen: {
    places: 'kitchen oven stove',
    hints:
      'bread recipe dough flour salad slice squeeze peel chop knead simmer boil bake stir butter sugar chef cook soup onion garlic teaspoon tablespoon breakfast coffee tea pan saucepan egg cheese saute fry whisk cake pasta rice milk',
  },
  office: {
    places: 'office desk headquarters workplace',
    hints:
      'manager meeting employee company document memo paragraph sentence reader writing email paperwork editor draft boss colleague software computer business spreadsheet programmer website',
  },
  classroom: {
    places: 'classroom school university college',
    hints: 'teacher student pupil lesson homework exam mathematics professor lecture algebra',
  },
  government: {
    places: 'parliament court senate congress courthouse capitol',
    hints:
      'government law judge president minister election vote democracy citizen regulation legislation lawyer senator agency constitution federal republic treaty athens',
  },
  hospital: {
    places: 'hospital clinic ward',
    hints: 'doctor nurse patient surgeon medicine vaccine surgery physician antibiotic prescription pill',
  },
  laboratory: {
    places: 'laboratory lab',
    hints:
      'scientist experiment dna molecule atom bacteria virus microscope chemist gene protein researcher chemical penicillin physicist cell electron enzyme genome science research molecular',
  },
  factory: {
    places: 'factory workshop refinery mill',
    hints:
      'engine machine machinery steel assembly manufacturer manufacture industrial coal engineer assemble robot pollution boiler mechanic',
  },
  finance: {
    places: 'stock_market bank wall_street',
    hints:
      'economy inflation investor profit tax revenue loan finance financial debt dollar recession stock trader budget currency sales earnings shareholder gdp interest market investment',
  },
};
