/** A few paragraphs in each supported language: prose, news, numbers, a manual and a recipe. */
export const TEXTS_BY_LANGUAGE: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Die Fähre legt jeden Morgen vom alten Hafen ab. An Bord sitzen Schüler, Handwerker und ein paar frühe Touristen. Der Kapitän kennt fast alle beim Namen, und wer zu spät kommt, wird trotzdem mitgenommen.',
    'Die Stadtwerke haben am 12. März 2023 rund 4,2 Mio. Euro in das Netz gesteckt. Der Verbrauch sank um 7,5 %, während die Zahl der Kunden auf 18.400 stieg. Für 2025 rechnet man mit weiteren 350 Anschlüssen.',
    'Schalten Sie das Gerät aus, bevor Sie den Deckel öffnen. Entfernen Sie anschließend den Filter und spülen Sie ihn mit klarem Wasser. Trocknen Sie alle Teile gründlich ab, z. B. mit einem weichen Tuch.',
    'Bienen verständigen sich über Tänze. Eine Sammlerin, die eine ergiebige Wiese gefunden hat, zeigt den anderen Richtung und Entfernung an. Je länger der Tanz dauert, desto weiter ist der Weg. Forscher haben Jahrzehnte gebraucht, um diese Sprache zu verstehen.',
    'Man verrührt 250 g Mehl mit 3 Eiern und 0,5 l Milch. Danach ruht der Teig 30 min. Bei 180 °C backt der Kuchen etwa eine Stunde.',
  ],
  es: [
    'El mercado abre antes de que salga el sol. Los vendedores descargan cajas de fruta, saludan a los vecinos y preparan café. Cuando llegan los primeros clientes, el pescado ya brilla sobre el hielo.',
    'El ayuntamiento invirtió 4,2 millones de euros el 12 de marzo de 2023. El consumo bajó un 7,5 %, mientras que los clientes llegaron a 18.400. Para 2025 se esperan otras 350 conexiones.',
    'Apague el aparato antes de abrir la tapa. Retire después el filtro y lávelo con agua limpia. Seque bien todas las piezas, p. ej. con un paño suave.',
    'Las abejas se comunican por medio de danzas. Una obrera que ha encontrado un buen prado indica a las demás la dirección y la distancia. Cuanto más dura el baile, más largo es el camino. Los investigadores tardaron décadas en comprender este lenguaje.',
    'Se mezclan 250 g de harina con 3 huevos y 0,5 l de leche. La masa reposa 30 min. A 180 °C el pastel tarda una hora.',
  ],
  fr: [
    'Le bac quitte le vieux port chaque matin. À bord, des écoliers, des artisans et quelques touristes matinaux. Le capitaine connaît presque tout le monde, et l’on attend toujours ceux qui sont en retard.',
    'La ville a investi 4,2 millions d’euros le 12 mars 2023. La consommation a baissé de 7,5 %, tandis que le nombre de clients atteignait 18 400. Pour 2025, on prévoit 350 raccordements de plus.',
    'Éteignez l’appareil avant d’ouvrir le couvercle. Retirez ensuite le filtre et rincez-le à l’eau claire. Séchez soigneusement toutes les pièces, p. ex. avec un chiffon doux.',
    'Les abeilles communiquent par des danses. Une butineuse qui a trouvé une belle prairie indique aux autres la direction et la distance. Plus la danse est longue, plus le chemin est grand. Les chercheurs ont mis des décennies à comprendre ce langage.',
    'On mélange 250 g de farine avec 3 œufs et 0,5 l de lait. La pâte repose 30 min. À 180 °C, le gâteau cuit une heure.',
  ],
  it: [
    'Il traghetto lascia il vecchio porto ogni mattina. A bordo ci sono studenti, artigiani e qualche turista mattiniero. Il capitano conosce quasi tutti per nome, e chi arriva tardi viene aspettato lo stesso.',
    'Il comune ha investito 4,2 milioni di euro il 12 marzo 2023. Il consumo è sceso del 7,5%, mentre i clienti sono diventati 18.400. Per il 2025 si prevedono altri 350 allacciamenti.',
    'Spegnere l’apparecchio prima di aprire il coperchio. Togliere poi il filtro e sciacquarlo con acqua pulita. Asciugare bene tutte le parti, ad es. con un panno morbido.',
    'Le api comunicano per mezzo di danze. Una bottinatrice che ha trovato un buon prato indica alle altre la direzione e la distanza. Più a lungo dura la danza, più lontano è il prato. I ricercatori hanno impiegato decenni per capire questa lingua.',
    'Si mescolano 250 g di farina con 3 uova e 0,5 l di latte. L’impasto riposa 30 min. A 180 °C la torta cuoce un’ora.',
  ],
  pt: [
    'A balsa deixa o velho porto todas as manhãs. A bordo vão estudantes, artesãos e alguns turistas madrugadores. O capitão conhece quase todos pelo nome, e quem chega tarde é esperado do mesmo modo.',
    'A cidade investiu 4,2 milhões de euros em 12 de março de 2023. O consumo caiu 7,5%, enquanto o número de clientes chegou a 18.400. Para 2025 esperam-se outras 350 ligações.',
    'Desligue o aparelho antes de abrir a tampa. Retire depois o filtro e lave-o com água limpa. Seque bem todas as peças, p. ex. com um pano macio.',
    'As abelhas comunicam por meio de danças. Uma obreira que encontrou um bom prado indica às outras a direção e a distância. Quanto mais longa é a dança, mais longo é o caminho. Os pesquisadores levaram décadas para compreender essa linguagem.',
    'Misturam-se 250 g de farinha com 3 ovos e 0,5 l de leite. A massa descansa 30 min. A 180 °C o bolo leva uma hora.',
  ],
};
