// Populated places of Natural Earth at 1:10 million, version 5 (public domain): all capitals, and all places
// with 50,000 people or more. Columns: names;country;latitude;longitude;thousands of people. The largest
// places come first. Over 300 lines, because each place has a line of its own.
export const POPULATED_PLACES = `
Tokyo;Japan;35.69;139.75;35676
New York;United States of America;40.75;-73.98;19040
Mexico City/Ciudad de M;Mexico;19.44;-99.13;19028
Mumbai;India;19.02;72.86;18978
São Paulo/Sao Paulo/Sio Paulo;Brazil;-23.56;-46.63;18845
Delhi;India;28.67;77.23;15926
Shanghai;China;31.22;121.43;14987
Kolkata;India;22.5;88.32;14787
Dhaka;Bangladesh;23.73;90.41;12797
Buenos Aires;Argentina;-34.6;-58.4;12795
Los Angeles;United States of America;33.99;-118.18;12500
Karachi;Pakistan;24.87;66.99;12130
Cairo;Egypt;30.05;31.25;11893
Rio de Janeiro;Brazil;-22.92;-43.23;11748
Ōsaka/Osaka;Japan;34.75;135.46;11294
Beijing;China;39.93;116.39;11106
Manila;Philippines;14.61;120.98;11100
Moscow;Russia;55.75;37.61;10452
Istanbul;Turkey;41.11;29.01;10061
Paris;France;48.87;2.33;9904
Seoul;South Korea;37.57;127;9796
Lagos;Nigeria;6.45;3.39;9466
Jakarta;Indonesia;-6.17;106.83;9125
Chicago;United States of America;41.83;-87.75;8990
Guangzhou/Dongguan/Guangdong;China;23.15;113.32;8829
London;United Kingdom;51.5;-0.12;8567
Lima;Peru;-12.05;-77.05;8012
Tehran;Iran;35.67;51.42;7873
Kinshasa;Dem. Rep. Congo;-4.33;15.31;7843
Bogota;Colombia;4.6;-74.09;7772
Shenzhen;China;22.55;114.12;7581
Wuhan;China;30.58;114.27;7243
Hong Kong;Hong Kong;22.31;114.18;7206
Tianjin;China;39.13;117.2;7180
Chennai;India;13.09;80.28;7163
Taipei;Taiwan;25.04;121.57;6900
Bengaluru;India;12.97;77.56;6787
Bangkok/Krung Thep;Thailand;13.75;100.51;6704
Lahore;Pakistan;31.56;74.35;6577
Chongqing;China;29.57;106.59;6461
Hyderabad;India;17.4;78.48;6376
Amaravati;India;16.53;80.52;5800
Santiago;Chile;-33.45;-70.67;5720
Miami;United States of America;25.79;-80.23;5585
Belo Horizonte;Brazil;-19.91;-43.92;5575
Madrid;Spain;40.4;-3.69;5567
Philadelphia;United States of America;40;-75.17;5492
Ahmedabad/Ahmadabad;India;23.03;72.58;5375
Ho Chi Minh City/Th nh Pho Ho Chy Minh;Vietnam;10.78;106.69;5314
Toronto;Canada;43.7;-79.42;5213
Singapore;Singapore;1.29;103.85;5184
Luanda;Angola;-8.84;13.23;5173
Baghdad;Iraq;33.34;44.39;5054
Barcelona;Spain;41.39;2.18;4920
Haora;India;22.58;88.33;4842
Dallas;United States of America;32.82;-96.84;4798
Shenyeng/Shenyang;China;41.81;123.45;4787
Khartoum;Sudan;15.59;32.53;4754
Pune/Poona;India;18.53;73.85;4672
Sydney;Australia;-33.92;151.18;4630
St. Petersburg/Sankt Peterburg/Saint Petersburg;Russia;59.94;30.31;4553
Chattogram;Bangladesh;22.33;91.8;4529
Dongguan;China;23.05;113.74;4528
Atlanta;United States of America;33.83;-84.4;4506
Boston;United States of America;42.33;-71.07;4467
Riyadh;Saudi Arabia;24.64;46.77;4465
Houston;United States of America;29.82;-95.34;4459
Hanoi/H;Vietnam;21.04;105.85;4378
Washington, D.C./Washington D.C.;United States of America;38.9;-77.01;4338
Guadalajara;Mexico;20.67;-103.33;4198
Melbourne;Australia;-37.82;144.97;4170
Alexandria;Egypt;31.2;29.95;4165
Chengdu;China;30.67;104.07;4123
Detroit;United States of America;42.33;-83.08;4101
Rangoon/Yangon;Myanmar;16.79;96.16;4088
Xian/Xi'an/Shaanxi;China;34.28;108.89;4009
Porto Alegre;Brazil;-30.05;-51.2;3917
New Taipei;Taiwan;25.01;121.47;3894
Surat;India;21.2;72.84;3842
Hechi;China;24.7;108.08;3830
Abidjan;Côte d'Ivoire;5.32;-4.04;3802
Brasília/Brasilia;Brazil;-15.78;-47.92;3717
Ankara;Turkey;39.93;32.86;3716
Monterrey;Mexico;25.67;-100.33;3712
Yokohama;Japan;35.43;139.6;3698
Nanjing/Jiangsu;China;32.05;118.78;3679
Montréal/Montreal;Canada;45.5;-73.59;3678
Guiyang;China;26.58;106.72;3662
Recife;Brazil;-8.07;-34.92;3651
Harbin/Haerbin;China;45.75;126.65;3621
Fortaleza;Brazil;-3.75;-38.58;3602
Ürümqi/rumqi/Wulumqi/Urumqi;China;43.81;87.57;3575
Phoenix;United States of America;33.54;-112.07;3551
Zhangzhou;China;24.52;117.67;3531
Salvador;Brazil;-12.97;-38.48;3484
Busan/Pusan;South Korea;35.1;129.01;3480
San Francisco;United States of America;37.77;-122.42;3450
Johannesburg;South Africa;-26.17;28.03;3435
Berlin;Germany;52.52;13.4;3406
Algiers/El Djazacr;Algeria;36.77;3.05;3354
Rome;Italy;41.9;12.48;3339
Pyongyang/P'yongyang;North Korea;39.02;125.75;3300
Medellín/Medellin;Colombia;6.28;-75.58;3297
Kabul;Afghanistan;34.52;69.18;3277
Athens/Athinai;Greece;37.99;23.73;3242
Nagoya;Japan;35.16;136.91;3230
Cape Town;South Africa;-33.92;18.43;3215
Changchun;China;43.87;125.34;3183
Casablanca;Morocco;33.6;-7.62;3181
Dalian;China;38.92;121.63;3167
Kanpur;India;26.46;80.32;3162
Kano;Nigeria;12;8.52;3140
Tel Aviv-Yafo;Israel;32.08;34.77;3112
Addis Ababa;Ethiopia;9.04;38.7;3100
Curitiba;Brazil;-25.42;-49.32;3084
Seattle;United States of America;47.57;-122.34;3074
Zibo;China;36.8;118.05;3061
Jeddah/Jiddah;Saudi Arabia;21.52;39.22;3012
Irvine;United States of America;33.68;-117.83;3010
Nairobi;Kenya;-1.28;36.81;3010
Hangzhou;China;30.25;120.17;3007
Benoni/Ekurhuleni/East Rand;South Africa;-26.15;28.33;2986
Caracas;Venezuela;10.5;-66.92;2985
Milan;Italy;45.47;9.2;2945
Stuttgart;Germany;48.78;9.2;2945
Kunming;China;25.07;102.68;2931
Dar es Salaam;Tanzania;-6.8;39.27;2930
Jaipur;India;26.92;75.81;2917
San Diego;United States of America;32.82;-117.18;2916
Taiyuan/Shanxi;China;37.88;112.54;2913
Frankfurt/Frankfurt am Main;Germany;50.1;8.68;2895
Qingdao;China;36.09;120.33;2866
Surabaya/Surabaja;Indonesia;-7.25;112.75;2845
Lisbon;Portugal;38.72;-9.15;2812
Jinan/Shandong;China;36.68;116.99;2798
Fukuoka;Japan;33.6;130.41;2792
Campinas;Brazil;-22.9;-47.1;2791
Kaohsiung;Taiwan;22.63;120.27;2769
Quezon City;Philippines;14.65;121.03;2762
Katowice;Poland;50.26;19.02;2746
Aleppo/Halab;Syria;36.23;37.17;2738
Durban;South Africa;-29.86;30.98;2729
Kiev/Kyiv;Ukraine;50.44;30.51;2709
Lucknow;India;26.86;80.91;2695
El Giza;Egypt;30.01;31.19;2682
Zhengzhou;China;34.76;113.66;2636
Taichung/T'aichung;Taiwan;24.15;120.68;2629
Ibadan;Nigeria;7.38;3.93;2628
Faisalabad;Pakistan;31.41;73.11;2617
Minneapolis;United States of America;44.98;-93.25;2616
Fuzhou/Fujian;China;26.08;119.3;2606
Changsha/Hunan;China;28.2;112.97;2604
Dakar;Senegal;14.72;-17.48;2604
İzmir/Izmir;Turkey;38.44;27.15;2587
Xiangtan;China;27.85;112.9;2587
Lanzhou;China;36.06;103.79;2561
Incheon/Inch’on;South Korea;37.48;126.64;2550
Sapporo;Japan;43.08;141.34;2544
Xiamen;China;24.45;118.08;2519
Guayaquil;Ecuador;-2.22;-79.92;2514
George Town/Pinang/Penang;Malaysia;5.41;100.33;2500
San Juan;Puerto Rico;18.44;-66.13;2479
Mashhad;Iran;36.27;59.57;2469
Damascus/Dimashq;Syria;33.5;36.3;2466
Daegu/Taegu;South Korea;35.87;128.61;2460
Nagpur;India;21.17;79.09;2454
Jinxi/Liaoning;China;40.75;120.83;2426
Shijiazhuang/Shijianzhuang;China;38.05;114.48;2417
Tunis;Tunisia;36.8;10.18;2412
Vienna;Austria;48.2;16.36;2400
Jilin;China;43.85;126.55;2396
Omdurman;Sudan;15.62;32.48;2395
Bandung;Indonesia;-6.95;107.57;2394
Bekasi;Indonesia;-6.22;106.97;2378
Mannheim;Germany;49.5;8.47;2362
Nanchang;China;28.68;115.88;2350
Wenzhou;China;28.02;120.65;2350
Tampa;United States of America;27.95;-82.46;2314
Vancouver;Canada;49.28;-123.12;2313
Denver;United States of America;39.74;-104.99;2313
Birmingham;United Kingdom;52.48;-1.92;2285
Baltimore;United States of America;39.3;-76.62;2255
Cali;Colombia;3.4;-76.5;2254
Naples;Italy;40.84;14.24;2250
Sendai;Japan;38.29;141.02;2250
Manchester;United Kingdom;53.5;-2.25;2230
St. Louis;United States of America;38.64;-90.24;2199
Puebla;Mexico;19.05;-98.2;2195
Tripoli;Libya;32.89;13.18;2189
Tashkent;Uzbekistan;41.31;69.29;2184
Havana/La Habana;Cuba;23.13;-82.37;2174
Nanchong;China;30.78;106.13;2174
Belém/Belem;Brazil;-1.45;-48.48;2167
Nanning;China;22.82;108.32;2167
Patna;India;25.63;85.13;2158
Santo Domingo;Dominican Rep.;18.47;-69.9;2154
Zaozhuang;China;34.88;117.57;2145
Baku;Azerbaijan;40.4;49.86;2122
Accra;Ghana;5.55;-0.22;2121
Yantai;China;37.53;121.4;2116
Medan;Indonesia;3.58;98.65;2115
Santa Cruz/Santa Cruz de La Sierra;Bolivia;-17.75;-63.23;2103
Xuzhou;China;34.28;117.18;2091
Linyi/Shandong;China;35.08;118.33;2082
Maracaibo;Venezuela;10.73;-71.66;2072
Kuwait City/Al Kuwayt/Kuwait;Kuwait;29.37;47.98;2063
Ad Damman;Saudi Arabia;26.43;50.1;2055
Haikou;China;20.05;110.32;2046
Hiroshima;Japan;34.39;132.44;2045
Fort Lauderdale;United States of America;26.14;-80.14;2042
Long Beach;United States of America;33.79;-118.16;2036
Baotou;China;40.65;109.82;2036
Hefei;China;31.85;117.28;2035
Indore;India;22.72;75.86;2026
Goiânia/Goiania;Brazil;-16.72;-49.3;2022
Sanaa/Sana'a';Yemen;15.36;44.2;2008
Port-au-Prince;Haiti;18.54;-72.34;1998
Haiphong/Hai Phnng;Vietnam;20.83;106.68;1969
Suzhou/Anhui;China;33.64;116.98;1964
Nanyang/Henan;China;33;112.53;1944
Bucharest;Romania;44.44;26.1;1942
Ningbo;China;29.88;121.55;1923
Douala;Cameroon;4.06;9.71;1906
Cleveland;United States of America;41.47;-81.7;1890
Tangshan/Hebei;China;39.63;118.19;1879
Tainan/T'ainan;Taiwan;23;120.2;1876
Portland;United States of America;45.52;-122.68;1875
Datong/Shanxi;China;40.08;113.3;1873
Asunción/Asuncion;Paraguay;-25.29;-57.64;1870
Saidu;Pakistan;34.75;72.35;1860
Brisbane;Australia;-27.45;153.03;1860
Rawalpindi;Pakistan;33.6;73.04;1858
Beirut/Bayrut;Lebanon;33.87;35.51;1846
Pittsburgh;United States of America;40.43;-80;1838
Las Vegas;United States of America;36.21;-115.22;1823
Kyoto;Japan;35.03;135.75;1805
Minsk;Belarus;53.9;27.56;1805
Barranquilla;Colombia;10.96;-74.8;1798
Shuyang;China;34.13;118.77;1770
Valencia;Venezuela;10.23;-67.98;1770
Hamburg;Germany;53.55;10;1757
Vadodara/Baroda;India;22.31;73.18;1756
Manaus;Brazil;-3.1;-60;1753
Shangqiu;China;34.45;115.65;1753
Palembang;Indonesia;-2.98;104.75;1749
Wuxi/Jiangsu;China;31.58;120.3;1749
San Bernardino;United States of America;34.12;-117.3;1745
Brussels;Belgium;50.84;4.33;1743
Essen;Germany;51.45;7.02;1742
Bhopal;India;23.25;77.41;1727
Hohhot/Huhot;China;40.82;111.66;1726
Luoyang;China;34.68;112.47;1715
Santos/Baixada Santista;Brazil;-23.95;-46.33;1709
Jianmen/Tianmen;China;30.65;113.16;1708
Warsaw;Poland;52.25;21;1707
Rabat;Morocco;34.03;-6.84;1705
Vitória/Vitoria;Brazil;-20.32;-40.37;1704
Quito;Ecuador;-0.21;-78.5;1701
Antananarivo;Madagascar;-18.91;47.51;1697
Coimbatore;India;11;76.95;1696
Daqing;China;46.58;125;1693
Luan/Liuan;China;31.75;116.48;1690
Wanzhou/Wanxian;China;30.82;108.4;1680
Budapest;Hungary;47.5;19.08;1679
San Jose;United States of America;37.3;-121.85;1668
Turin/Torino;Italy;45.07;7.67;1652
Suzhou/Jiangsu;China;31.3;120.62;1650
Ludhiana;India;30.93;75.87;1649
Kumasi;Ghana;6.69;-1.63;1646
Qiqihar/Qiqihaer;China;47.35;123.99;1641
Anshan/Liaoning;China;41.12;122.94;1639
Cincinnati;United States of America;39.16;-84.46;1636
Zhongli/Jungli/Jhongli;Taiwan;24.97;121.22;1633
Handan;China;36.58;114.48;1631
Taian/Shandong;China;36.2;117.12;1629
Isfahan/Esfahan;Iran;32.7;51.7;1628
Yaounde;Cameroon;3.87;11.51;1611
Sacramento;United States of America;38.58;-121.47;1604
Shantou;China;23.37;116.67;1601
Agra;India;27.17;78.01;1592
La Paz;Bolivia;-16.5;-68.15;1590
Zhanjiang;China;21.2;110.38;1590
Kalyan;India;19.25;73.16;1577
Abuja;Nigeria;9.09;7.53;1576
Harare;Zimbabwe;-17.82;31.04;1572
Xiantao;China;30.37;113.44;1556
Khulna;Bangladesh;22.84;89.56;1553
Tijuana;Mexico;32.5;-117.08;1553
Weifang;China;36.72;119.1;1553
Santiago/Santiago de los Caballeros;Dominican Rep.;19.5;-70.67;1551
Xinyang;China;32.13;114.07;1541
Luzhou;China;28.88;105.38;1537
Perth;Australia;-31.95;115.84;1532
Toluca/Toluca de Lerdo;Mexico;19.33;-99.67;1531
Leeds/West Yorkshire;United Kingdom;53.83;-1.58;1529
Vishakhapatnam/Visakhapatnam;India;17.73;83.3;1529
Kōbe/Kobe;Japan;34.68;135.17;1528
Multan;Pakistan;30.2;71.45;1522
Kochi;India;10.02;76.22;1519
Gujranwala;Pakistan;32.16;74.18;1513
Montevideo;Uruguay;-34.86;-56.17;1513
Oakland;United States of America;37.77;-122.22;1510
Niterói/Niteroi;Brazil;-22.9;-43.1;1501
Florence;Italy;43.78;11.25;1500
Ganzhou;China;25.92;114.95;1500
Liuzhou;China;24.28;109.25;1497
Bamako;Mali;12.65;-8;1494
Conakry;Guinea;9.53;-13.68;1494
Bursa;Turkey;40.2;29.07;1492
Virginia Beach;United States of America;36.86;-75.98;1491
León/Leon de los Aldamas/Leon;Mexico;21.15;-101.7;1488
Nasik/Nashik;India;20;73.78;1473
San Antonio;United States of America;29.49;-98.51;1473
Fushun/Liaoning;China;41.87;123.87;1470
Changde;China;29.03;111.68;1469
Kansas City;United States of America;39.11;-94.61;1469
Daejeon/Taejon/Daejon;South Korea;36.34;127.42;1468
Neijiang;China;29.58;105.05;1466
Phnom Penh/Phnum Penh;Cambodia;11.55;104.91;1466
Quanzhou;China;24.9;118.58;1463
Kharkiv;Ukraine;50;36.25;1461
Hyderabad;Pakistan;25.38;68.37;1459
Córdoba/Cordoba;Argentina;-31.4;-64.18;1452
Lomé/Lome;Togo;6.13;1.22;1452
Huainan;China;32.63;116.98;1451
Doha;Qatar;25.29;51.53;1450
Kuala Lumpur;Malaysia;3.17;101.7;1448
Maputo;Mozambique;-25.95;32.59;1446
Kaduna;Nigeria;10.52;7.44;1442
Ft. Worth/Fort Worth;United States of America;32.74;-97.34;1440
Gwangju/Kwangju;South Korea;35.17;126.91;1440
Kawasaki;Japan;35.53;139.71;1437
Indianapolis;United States of America;39.75;-86.17;1436
San Salvador;El Salvador;13.71;-89.2;1433
Suining/Sichuan;China;30.54;105.53;1425
Karaj;Iran;35.8;50.97;1423
Lyon;France;45.77;4.83;1423
Kampala;Uganda;0.32;32.58;1420
Tabriz;Iran;38.09;46.3;1413
The Hague;Netherlands;52.08;4.27;1406
Davao;Philippines;7.11;125.63;1402
Marseille;France;43.29;5.37;1400
Meerut;India;29;77.7;1398
Mianyang/Sichuan;China;31.47;104.77;1396
Semarang;Indonesia;-6.96;110.42;1396
Faridabad;India;28.44;77.31;1394
Novosibirsk;Russia;55.03;82.96;1389
Milwaukee;United States of America;43.05;-87.92;1388
Makkah;Saudi Arabia;21.43;39.82;1385
Dubai;United Arab Emirates;25.23;55.28;1379
Auckland;New Zealand;-36.85;174.76;1377
Maanshan;China;31.73;118.48;1366
Brazzaville;Congo;-4.26;15.28;1355
Lubumbashi/Lumumbashi;Dem. Rep. Congo;-11.68;27.48;1352
Varanasi/Benares;India;25.33;83;1352
Yiyang/Hunan;China;28.6;112.33;1352
Orlando;United States of America;28.51;-81.38;1350
Ciudad Juárez/Ciudad Juarez;Mexico;31.69;-106.49;1343
Ghaziabad;India;28.66;77.41;1341
Heze;China;35.23;115.45;1338
Pretoria;South Africa;-25.7;28.23;1338
Porto;Portugal;41.15;-8.62;1337
Asansol;India;23.69;86.98;1328
Lusaka;Zambia;-15.41;28.28;1328
Changzhou/Jiangsu;China;31.78;119.97;1327
Mosul;Iraq;36.35;43.14;1316
Yekaterinburg/Sverdlovsk;Russia;56.85;60.6;1313
Peshawar;Pakistan;34.01;71.53;1303
Jamshedpur;India;22.79;86.2;1300
Mandalay;Myanmar;21.97;96.08;1300
Mbuji-Mayi;Dem. Rep. Congo;-6.15;23.6;1295
Madurai;India;9.92;78.12;1294
Adana/Seyhan;Turkey;37;35.32;1293
Sheffield;United Kingdom;53.37;-1.5;1293
Jabalpur;India;23.18;79.95;1285
San José/San Jose;Costa Rica;9.94;-84.09;1284
Panama City/Ciudad de Panam/Panama;Panama;8.97;-79.53;1281
Nizhny Novgorod/Gor'kiy/Nizhniy Novgorod/Novgorod;Russia;56.33;44;1278
Chifeng;China;42.27;118.95;1277
Providence;United States of America;41.82;-71.42;1277
Duisburg;Germany;51.43;6.75;1277
Munich;Germany;48.13;11.57;1275
Columbus/Ohio;United States of America;39.98;-82.99;1270
Huaiyin/Huai'an;China;33.58;119.03;1264
Stockholm;Sweden;59.35;18.1;1264
Makassar/Kota Makassar/Ujung Pandang;Indonesia;-5.14;119.43;1262
Rajkot;India;22.31;70.8;1260
West Palm Beach;United States of America;26.75;-80.12;1250
Dhanbad;India;23.8;86.42;1246
Mudangiang/Mudanjiang;China;44.58;129.59;1244
Geneva;Switzerland;46.21;6.14;1240
Shiraz;Iran;29.63;52.57;1240
Huzhou;China;30.87;120.1;1231
Tianshui;China;34.6;105.92;1225
Liupanshui/Lupanshui;China;26.6;104.83;1221
Düsseldorf/Dusseldorf;Germany;51.22;6.78;1220
Maoming;China;21.92;110.87;1218
Seville;Spain;37.41;-5.98;1212
Amritsar;India;31.64;74.87;1212
Vila Velha;Brazil;3.22;-51.22;1209
Vila Velha;Brazil;-20.37;-40.32;1209
Almaty;Kazakhstan;43.33;76.91;1209
Warangal;India;18.01;79.58;1204
Rosario;Argentina;-32.95;-60.67;1203
Allahabad;India;25.46;81.84;1201
Benin City;Nigeria;6.34;5.62;1190
Jining/Shandong;China;35.4;116.55;1186
Maceió/Maceio;Brazil;-9.62;-35.73;1186
Sofia;Bulgaria;42.69;23.31;1185
Abbottabad;Pakistan;34.15;73.2;1184
Banghazi/Benghazi;Libya;32.12;20.06;1180
Cilacap;Indonesia;-7.72;109.02;1175
Raleigh;United States of America;35.82;-78.64;1164
Prague;Czechia;50.09;14.46;1162
Austin;United States of America;30.27;-97.74;1161
Glasgow;United Kingdom;55.88;-4.25;1160
Leshan;China;29.57;103.73;1157
Ouagadougou;Burkina Faso;12.37;-1.53;1149
Adelaide;Australia;-34.93;138.6;1145
Ottawa;Canada;45.42;-75.7;1145
Shangrao;China;28.47;117.97;1145
Torreón/Torreon;Mexico;25.57;-103.42;1144
Srinagar;India;34.1;74.81;1140
Samara/Kuybyskev;Russia;53.2;50.15;1137
Vijayawada/Bezwada/Bezawada;India;16.52;80.63;1137
Omsk;Russia;54.99;73.4;1135
Birmingham;United States of America;33.53;-86.82;1128
Nampo/N'ampo;North Korea;38.77;125.45;1127
Yulin/Guangxi;China;22.63;110.15;1127
Xianyang;China;34.35;108.71;1126
Cagayan de Oro;Philippines;8.45;124.69;1122
Can Tho;Vietnam;10.05;105.77;1121
Barquisimeto;Venezuela;10.05;-69.3;1116
Helsinki;Finland;60.18;24.93;1115
Kazan/Kazan';Russia;55.75;49.12;1115
Aurangabad;India;19.9;75.32;1113
Calgary;Canada;51.08;-114.08;1110
Nezahualcoyotl;Mexico;19.41;-99.03;1109
Zürich/Zurich;Switzerland;47.38;8.55;1108
Baoding;China;38.87;115.48;1107
Zigong;China;29.4;104.78;1105
Sharjah;United Arab Emirates;25.37;55.41;1103
Yerevan;Armenia;40.18;44.51;1102
Ankang;China;32.68;109.02;1100
Huambo;Angola;-12.75;15.76;1100
Mogadishu/Muqdisho;Somalia;2.07;45.36;1100
Tbilisi/T'Bilisi;Georgia;41.73;44.79;1100
Ikare;Nigeria;7.53;5.76;1100
Belgrade;Serbia;44.82;20.47;1099
Bhilai;India;21.22;81.43;1097
Jinhua;China;29.12;119.65;1093
Chelyabinsk;Russia;55.16;61.44;1091
Natal;Brazil;-5.78;-35.24;1088
Dushanbe;Tajikistan;38.56;68.77;1086
Mesa;United States of America;33.42;-111.74;1085
København/Kobenhavn;Denmark;55.68;12.56;1085
Changwon/Masan;South Korea;35.22;128.58;1081
Memphis;United States of America;35.12;-90;1081
Zhuzhou;China;27.83;113.15;1080
Suwon/Suweon;South Korea;37.26;127.01;1078
Vereeniging;South Africa;-26.65;27.96;1074
Xiangyang/Xiangfan;China;32.02;112.13;1069
Ulsan;South Korea;35.55;129.32;1061
Amman;Jordan;31.95;35.93;1060
Zhucheng;China;35.99;119.38;1060
Dublin;Ireland;53.34;-6.25;1059
Edmonton;Canada;53.55;-113.5;1058
Sholapur/Solapur;India;17.67;75.9;1057
Rostov;Russia;47.24;39.71;1052
Dnipro/Dnipropetrovsk;Ukraine;48.48;35;1050
Xining;China;36.62;101.77;1048
Norfolk;United States of America;36.85;-76.28;1048
Zhangjiakou;China;40.83;114.93;1046
Gaziantep/Aintab;Turkey;37.08;37.38;1044
Lille;France;50.65;3.08;1044
Ranchi;India;23.37;85.33;1044
Monrovia;Liberia;6.31;-10.8;1041
São Luís/Grande S/Sao Luis;Brazil;-2.51;-44.27;1038
Amsterdam;Netherlands;52.35;4.91;1031
Jerusalem;Israel;31.78;35.21;1029
Guatemala/Ciudad de Guatemala (Guatemala City);Guatemala;14.62;-90.53;1024
Florianópolis/Florianopolis;Brazil;-27.58;-48.52;1023
Zhuhai;China;22.28;113.57;1023
Port Elizabeth;South Africa;-33.97;25.6;1021
Jiamusi;China;46.83;130.35;1020
Port Harcourt;Nigeria;4.81;7.01;1020
Bridgeport;United States of America;41.18;-73.2;1018
Ufa;Russia;54.79;56.04;1018
Buffalo;United States of America;42.88;-78.88;1016
Hengyang;China;26.88;112.59;1016
Benxi;China;41.33;123.75;1012
Haifa/Hefa;Israel;32.82;34.98;1011
Medina;Saudi Arabia;24.5;39.58;1010
Bucaramanga;Colombia;7.13;-73.13;1009
Maracay;Venezuela;10.25;-67.6;1007
Hims/Homs;Syria;34.73;36.72;1005
Rotterdam;Netherlands;51.92;4.48;1005
Cologne/Koln;Germany;50.93;6.95;1004
Qinhuangdao;China;39.93;119.62;1003
Fez/Fes;Morocco;34.06;-5;1002
Aden;Yemen;12.78;45.01;1000
Baoshan;China;25.12;99.15;1000
Cochabamba;Bolivia;-17.41;-66.17;1000
Da Nang;Vietnam;16.06;108.25;1000
Yongzhou;China;26.23;111.62;1000
Kitakyūshū/Kitakyushu;Japan;33.87;130.82;998
Perm/Perm';Russia;58;56.25;997
Ahvaz/Ahwaz;Iran;31.28;48.72;996
Charlotte;United States of America;35.21;-80.83;995
Jodhpur;India;26.29;73.01;995
San Luis Potosí/San Luis Potosi;Mexico;22.17;-101;992
Odessa/Odesa;Ukraine;46.49;30.71;991
Yinchuan;China;38.47;106.27;991
Ndjamena/N'Djamnna;Chad;12.12;15.05;989
Donetsk/Donets'k;Ukraine;48;37.83;988
Jacksonville;United States of America;30.33;-81.67;988
Jiaxing;China;30.77;120.75;988
Joinville/Norte Nordeste Catarinense;Brazil;-26.32;-48.84;988
Guilin;China;25.28;110.28;987
Dahuk;Iraq;36.87;43;986
Volgograd;Russia;48.71;44.5;984
Guwahati/Gauhati/Dispur;India;26.16;91.77;983
Yichun/Jiangxi;China;27.84;114.4;982
Yangquan;China;37.87;113.57;981
Natal;Brazil;-6.98;-60.27;981
Chandigarh;India;30.72;76.78;979
Gwalior;India;26.23;78.18;978
Hamamatsu;Japan;34.72;137.73;977
Qom;Iran;34.65;50.95;973
Salt Lake City;United States of America;40.78;-111.93;966
Jixi/Heilongjiang;China;45.3;130.97;965
Mérida/Merida;Mexico;20.97;-89.62;965
Xinyi;China;34.38;118.35;963
Pingxiang/Jiangxi;China;27.62;113.85;961
Querétaro/Queretaro;Mexico;20.63;-100.38;961
Jinzhou;China;41.12;121.1;956
João Pessoa/Joao Pessoa;Brazil;-7.1;-34.88;956
Kelang/Klang;Malaysia;3.02;101.55;956
Salerno;Italy;40.68;14.77;954
Thiruvananthapuram;India;8.5;76.95;954
Kozhikode;India;11.25;75.77;953
Ogbomosho;Nigeria;8.13;4.24;951
Tiruchirappalli/Trichinopoly;India;10.81;78.69;951
General Santos;Philippines;6.11;125.17;951
Hue;Vietnam;16.47;107.58;950
Bacolod;Philippines;10.63;122.98;949
Louisville;United States of America;38.23;-85.75;948
Nantong;China;32.03;120.82;947
Tulsa;United States of America;36.12;-95.93;947
Tegucigalpa;Honduras;14.1;-87.22;946
Foshan;China;23.03;113.12;943
Songnam/Seongnam;South Korea;37.44;127.14;942
Kingston;Jamaica;17.98;-76.77;938
Naypyidaw/Nay Pyi Taw;Myanmar;19.77;96.12;930
Nice;France;43.72;7.26;927
Irbil/Arbil/Erbil;Iraq;36.18;44.01;926
Krasnoyarsk;Russia;56.02;92.86;925
Djibouti;Djibouti;11.6;43.15;923
Olinda;Brazil;-8;-34.85;922
Antwerpen;Belgium;51.22;4.41;920
Managua;Nicaragua;12.15;-86.27;920
Konya;Turkey;37.88;32.47;919
Bogor;Indonesia;-6.57;106.75;918
Niamey;Niger;13.52;2.11;915
Hartford;United States of America;41.77;-72.68;913
Huaibei;China;33.95;116.75;913
Xinyu;China;27.8;114.93;913
Richmond;United States of America;37.55;-77.45;912
Teresina;Brazil;-5.09;-42.78;907
Naha;Japan;26.21;127.67;905
Goyang/Koyang;South Korea;37.65;126.84;903
Xinxiang;China;35.32;113.87;903
Yibin;China;28.77;104.57;902
Albuquerque;United States of America;35.1;-106.64;899
Aba;Nigeria;5.1;7.35;898
Maiduguri;Nigeria;11.85;13.16;896
Tirana;Albania;41.33;19.82;895
Kathmandu;Nepal;27.72;85.31;895
Az Zarqa/Az Zarqa';Jordan;32.07;36.1;895
Tarsus;Turkey;36.92;34.88;894
Bengbu;China;32.95;117.33;894
Mendoza;Argentina;-32.88;-68.82;893
Hubballi;India;15.36;75.12;890
Concepción/Concepcion;Chile;-36.83;-73.05;890
Zaria;Nigeria;11.08;7.71;889
Anyang;China;36.08;114.35;887
Cartagena;Colombia;10.4;-75.52;887
Mysuru;India;12.31;76.66;887
Mexicali;Mexico;32.65;-115.48;885
Ulaanbaatar;Mongolia;47.92;106.91;885
Tongliao;China;43.62;122.27;884
Mombasa;Kenya;-4.04;39.69;882
Newcastle/Newcastle upon Tyne;United Kingdom;55;-1.6;882
Bandar Lampung;Indonesia;-5.45;105.3;882
Omaha;United States of America;41.24;-96.01;877
Nashville;United States of America;36.17;-86.78;877
Novo Hamburgo;Brazil;-29.71;-51.14;877
Callao;Peru;-12.07;-77.13;877
Bilbao;Spain;43.25;-2.93;876
Johor Bahru/Johor Baharu/Johore Bharu;Malaysia;1.48;103.73;875
Raipur;India;21.24;81.63;875
Yichang;China;30.7;111.28;875
Salem;India;11.67;78.18;873
Yangjiang;China;21.85;111.97;872
Kaifeng;China;34.85;114.35;872
Marrakesh/Marrakech;Morocco;31.63;-8;872
Albany;United States of America;42.67;-73.82;871
Basra;Iraq;30.52;47.81;870
Dandong;China;40.15;124.39;870
Aguascalientes;Mexico;21.88;-102.29;869
Okayama;Japan;34.67;133.92;866
Puch'on/Bucheon;South Korea;37.5;126.78;866
Xuanzhou;China;30.95;118.75;866
Bandar Lampung;Indonesia;-5.43;105.27;865
Rizhao;China;35.43;119.45;865
Palermo;Italy;38.13;13.35;863
Cardiff;United Kingdom;51.5;-3.23;861
Kigali;Rwanda;-1.95;30.06;860
Tampico;Mexico;22.3;-97.87;859
Jiaozuo;China;35.25;113.22;857
Jullundur/Jalandhar;India;31.34;75.57;855
Padang;Indonesia;-0.96;100.36;855
Valparaíso/Valparaiso;Chile;-33.05;-71.62;854
Zhenjiang/Jiangsu;China;32.22;119.43;854
Shache;China;38.43;77.25;851
Anshun;China;26.25;105.93;849
Pingdingshan/Henan;China;33.73;113.3;849
Zunyi;China;27.7;106.92;849
Toulouse;France;43.62;1.45;847
New Haven;United States of America;41.33;-72.9;847
Nova Iguaçu/Nova Iguacu;Brazil;-22.74;-43.47;845
Bhubaneshwar/Bhubaneswar;India;20.27;85.83;844
Voronezh;Russia;51.73;39.27;844
Saratov;Russia;51.58;46.03;843
Duque de Caxias;Brazil;-22.77;-43.31;843
Yuci;China;37.68;112.73;840
Yancheng/Jiangsu;China;33.39;120.12;839
Bishkek;Kyrgyzstan;42.88;74.58;837
Oslo;Norway;59.92;10.75;835
Cuernavaca;Mexico;18.92;-99.24;834
Linfen;China;36.08;111.52;834
Bangui;Central African Rep.;4.37;18.56;832
Warri;Nigeria;5.52;5.76;830
Basel;Switzerland;47.58;7.59;830
Tucumán/San Miguel De Tucuman/San Miguel de Tucumnn/Tucuman;Argentina;-26.81;-65.22;830
Kermanshah;Iran;34.38;47.06;828
Thessaloniki;Greece;40.7;22.88;828
Freetown;Sierra Leone;8.47;-13.24;827
Kota;India;25.18;75.83;827
Braga;Portugal;41.55;-8.42;827
Jhansi;India;25.45;78.56;826
Yueyang;China;29.38;113.1;826
Nottingham;United Kingdom;52.97;-1.17;826
Agadir;Morocco;30.44;-9.62;825
Tucson;United States of America;32.21;-110.89;823
Butterworth;Malaysia;5.42;100.4;822
Bareilly;India;28.35;79.42;817
Jos;Nigeria;9.93;8.89;817
Xingyi/Guizhou;China;25.09;104.89;816
Arequipa;Peru;-16.42;-71.53;815
Cebu;Philippines;10.32;123.9;815
Liverpool;United Kingdom;53.42;-2.92;811
Langfang;China;39.52;116.68;810
Rajshahi;Bangladesh;24.38;88.6;810
Wuhu/Anhui;China;31.35;118.37;810
Culiacán/Culiacan;Mexico;24.83;-107.38;809
Zhaotang/Zhaotong;China;27.32;103.72;809
Valencia;Spain;39.49;-0.4;808
Cuiabá/Cuiaba;Brazil;-15.57;-56.09;806
Lingyuan/Lianyungang;China;41.24;119.4;806
Qui Nhon;Vietnam;13.78;109.18;805
Aligarh;India;27.89;78.06;805
Malang;Indonesia;-7.98;112.61;805
Lvov/L'viv;Ukraine;49.83;24.03;804
Bordeaux;France;44.85;-0.6;803
St. Petersburg;United States of America;27.77;-82.68;800
Baoji;China;34.38;107.15;800
Pekanbaru/Pekan Baru;Indonesia;0.57;101.42;799
Oran/Wahran;Algeria;35.71;-0.62;798
Bhiwandi;India;19.35;73.13;795
Yingkow/Yingkou;China;40.67;122.28;795
Liaoyang;China;41.28;123.18;794
Chihuahua;Mexico;28.65;-106.09;793
Jammu;India;32.71;74.84;791
Malacca/Melaka;Malaysia;2.21;102.25;789
Oklahoma City;United States of America;35.47;-97.52;788
Zaporizhzhya/Zaporiyhzhya;Ukraine;47.86;35.17;788
Moradabad;India;28.84;78.75;787
Honolulu;United States of America;21.31;-157.86;786
New Orleans;United States of America;30;-90.04;785
Antalya;Turkey;36.89;30.7;783
Al Hudaydah;Yemen;14.8;42.95;780
Islamabad;Pakistan;33.7;73.16;780
Campo Grande;Brazil;-20.45;-54.62;778
Shaoxing;China;30;120.57;777
Yichun/Heilongjiang;China;47.7;128.9;777
Mangaluru;India;12.9;74.85;777
Wuppertal;Germany;51.25;7.17;777
Cheongju/Ch'ungju;South Korea;36.64;127.5;775
Dayton;United States of America;39.75;-84.2;773
Hamhung;North Korea;39.91;127.54;773
Zamboanga;Philippines;6.92;122.08;773
Fuyang;China;30.06;119.95;771
Ilorin;Nigeria;8.49;4.55;771
Saarbrücken/Saarbrucken;Germany;49.25;6.97;770
Fuxin;China;42.01;121.66;770
Shiyan;China;32.57;110.78;770
Quetta;Pakistan;30.22;67.02;768
Trujillo;Peru;-8.12;-79.02;765
Kananga;Dem. Rep. Congo;-5.89;22.4;765
Trabzon;Turkey;40.98;39.72;765
Cotonou;Benin;6.4;2.52;762
Jincheng;China;35.5;112.83;760
Łódź/Lodz;Poland;51.78;19.45;758
Kraków/Krakow;Poland;50.06;19.96;756
Rochester;United States of America;43.17;-77.62;755
Saltillo;Mexico;25.42;-101.01;754
Vientiane;Laos;17.97;102.6;754
São José dos Campos/Sao Jose dos Campos;Brazil;-23.2;-45.88;754
El Paso;United States of America;31.78;-106.51;753
Taizz/Ta'izz;Yemen;13.61;44.04;751
Pietermaritzburg/Pietermaritzburg (Ulundi);South Africa;-29.61;30.39;751
Tangier;Morocco;35.75;-5.83;750
Changhua;Taiwan;24.07;120.51;750
Fargona/Fergana;Uzbekistan;40.39;71.78;750
Hsinchu;Taiwan;24.82;120.98;750
Kolhapur;India;16.7;74.22;750
Namangan;Uzbekistan;41;71.67;750
Liège/Liege;Belgium;50.63;5.58;749
Stamford;United States of America;41.05;-73.54;747
Ciudad Guayana;Venezuela;8.37;-62.62;747
Hegang;China;47.4;130.37;743
Riga;Latvia;56.95;24.1;743
Nouakchott;Mauritania;18.09;-15.98;742
Naga;Philippines;13.62;123.18;742
Gdańsk/Danzig/Gdansk;Poland;54.36;18.64;740
Ansan;South Korea;37.35;126.86;739
Nürnberg/Nuremberg/Nurnberg;Germany;49.45;11.08;737
Oyo;Nigeria;7.85;3.93;736
St. Paul/Saint Paul;United States of America;44.94;-93.08;735
Muscat;Oman;23.61;58.59;735
Amravati;India;20.95;77.77;734
Denpasar;Indonesia;-8.65;115.22;732
Sokoto;Nigeria;13.06;5.24;732
Beihai;China;21.48;109.1;729
Ashgabat;Turkmenistan;37.95;58.38;728
Bremen;Germany;53.08;8.8;725
Arlington;United States of America;32.68;-97.02;725
Lowell;United States of America;42.63;-71.32;724
As Sulaymaniyah;Iraq;35.56;45.43;723
Zagreb;Croatia;45.8;16;723
Hannover;Germany;52.37;9.72;722
Cúcuta/Cucuta;Colombia;7.92;-72.52;722
Hamilton;Canada;43.25;-79.83;721
Moshi;Tanzania;-3.34;37.34;721
Shaoguan;China;24.8;113.58;720
Tacoma;United States of America;47.21;-122.52;720
Kumamoto;Japan;32.8;130.7;718
Lianyungang;China;34.6;119.17;716
Acapulco;Mexico;16.85;-99.92;716
Kandahar;Afghanistan;31.61;65.69;716
Dehra Dun;India;30.32;78.05;714
Jeonju/Chonju;South Korea;35.83;127.14;711
Samarqand/Samarkand;Uzbekistan;39.67;66.94;708
Qingyuan;China;23.7;113.03;707
Changzhi;China;36.18;113.11;706
Akron;United States of America;41.07;-81.52;703
Tolyatti;Russia;53.48;49.53;703
Jaboatao;Brazil;-8.11;-35.02;703
Shizuoka;Japan;34.99;138.39;702
Bulawayo;Zimbabwe;-20.17;28.58;699
Soledad;Colombia;10.92;-74.77;699
Meknes;Morocco;33.9;-5.56;698
Sarajevo;Bosnia and Herz.;43.85;18.38;697
Aksu;China;41.15;80.25;695
La Plata;Argentina;-34.91;-57.96;694
Malegaon;India;20.56;74.53;691
Enugu;Nigeria;6.45;7.5;689
Chișinău/Chisinau;Moldova;47.01;28.86;688
Huangshi;China;30.22;115.1;688
Aracaju;Brazil;-10.9;-37.12;685
Stockton;United States of America;37.96;-121.29;685
Bonn;Germany;50.72;7.08;681
San Pedro Sula;Honduras;15.5;-88.03;680
Nellore;India;14.44;79.99;678
Catania;Italy;37.5;15.08;675
Gorakhpur;India;26.75;83.38;674
Ipoh;Malaysia;4.6;101.06;673
Chongjin/Ch'ongjin;North Korea;41.78;129.79;673
Utsunomiya;Japan;36.55;139.87;668
Puyang;China;35.7;114.98;666
An Najaf;Iraq;32;44.34;666
São José dos Pinhais/Sao Jose dos Pinhais;Brazil;-25.57;-49.18;665
Syracuse;United States of America;43.05;-76.15;663
Santo André/Santo Andre;Brazil;-23.65;-46.53;662
Bytom;Poland;50.35;18.91;662
Pointe-Noire;Congo;-4.77;11.88;659
At Taif;Saudi Arabia;21.26;40.38;657
Ismaïlia/Ismailia;Egypt;30.59;32.26;656
Knoxville;United States of America;35.97;-83.92;655
Shivamogga;India;13.93;75.56;654
Biên Hòa/Bien Hoa;Vietnam;10.97;106.83;653
Zhanyi;China;25.6;103.82;653
Kryvyy Rih;Ukraine;47.93;33.34;652
Turpan;China;42.94;89.17;652
Andijon/Andizhan;Uzbekistan;40.79;72.34;650
Irbid;Jordan;32.55;35.85;650
Tiruppur;India;11.08;77.33;650
Krasnodar;Russia;45.02;39;650
Zaragoza;Spain;41.65;-0.89;649
Genoa;Italy;44.41;8.93;647
Lilongwe;Malawi;-13.98;33.78;647
Diyarbakır/Diyarbakir;Turkey;37.92;40.23;645
Morelia;Mexico;19.73;-101.19;644
Ulyanovsk/Ul'yanovsk;Russia;54.33;48.41;641
Shihezi;China;44.3;86.03;640
Utrecht;Netherlands;52.1;5.12;640
Kikwit;Dem. Rep. Congo;-5.03;18.85;638
Al Hufuf;Saudi Arabia;25.35;49.59;637
Yogyakarta;Indonesia;-7.78;110.38;637
Wrocław/Wroclaw;Poland;51.11;17.03;635
Winnipeg;Canada;49.88;-97.17;632
Izhevsk/Izevsk;Russia;56.85;53.23;631
Pasadena;United States of America;29.66;-95.15;628
Zhuozhou;China;39.54;115.79;628
San Mateo;United States of America;37.56;-122.31;626
Raurkela;India;22.23;84.83;626
Québec/Quebec;Canada;46.84;-71.25;624
Poznań/Poznan;Poland;52.41;16.9;624
Bur Said/Port Said;Egypt;31.26;32.29;624
Nanded;India;19.17;77.3;624
Bannu;Pakistan;32.99;70.6;622
Asmara;Eritrea;15.33;38.93;621
Southend-on-Sea/Southend;United Kingdom;51.55;0.72;618
Dresden;Germany;51.05;13.75;618
Wiesbaden;Germany;50.08;8.25;617
Icel/Mersin;Turkey;36.8;34.62;617
Fresno;United States of America;36.75;-119.77;616
Changping;China;40.22;116.19;615
Korla;China;41.73;86.15;613
Palu;Indonesia;-0.91;119.83;612
Taizhou;China;32.49;119.9;612
Xiangtai;China;37.05;114.5;612
Oceanside;United States of America;33.22;-117.33;610
Samsun;Turkey;41.28;36.34;609
Luxor;Egypt;25.7;32.65;609
Belagavi;India;15.87;74.51;609
Pontianak;Indonesia;-0.03;109.32;607
Yaroslavl;Russia;57.62;39.87;607
Constantine;Algeria;36.36;6.6;605
Bandjarmasin/Bandjermasin;Indonesia;-3.33;114.58;604
Abu Dhabi;United Arab Emirates;24.47;54.37;603
Kirkuk;Iraq;35.47;44.39;601
Sangli;India;16.86;74.58;601
Barcelona;Venezuela;10.13;-64.72;601
Canoas;Brazil;-29.92;-51.18;600
El Mansura;Egypt;31.05;31.38;600
Sohag;Egypt;26.55;31.7;600
Barnaul;Russia;53.35;83.75;600
Zahedan;Iran;29.5;60.83;599
Jalalabad/Jalabad;Afghanistan;34.44;70.44;598
Chiclayo;Peru;-6.76;-79.84;597
Hermosillo;Mexico;29.1;-110.95;596
Port Louis;Mauritius;-20.17;57.5;595
Chandrapur;India;19.97;79.3;595
Al Hillah;Saudi Arabia;23.49;46.76;595
Al Hillah;Iraq;32.47;44.42;595
Rasht;Iran;37.3;49.63;595
Nagano;Japan;36.65;138.17;594
Vinh;Vietnam;18.7;105.68;594
Abeokuta;Nigeria;7.16;3.35;593
Kayseri;Turkey;38.73;35.49;593
Samarinda;Indonesia;-0.5;117.15;592
Gary;United States of America;41.58;-87.33;591
Ajmer;India;26.45;74.64;590
Sarasota;United States of America;27.34;-82.53;590
Dortmund;Germany;51.53;7.45;588
Aurora;United States of America;39.7;-104.81;588
Vladivostok;Russia;43.13;131.91;587
Irkutsk;Russia;52.32;104.25;587
Covington;United States of America;39.08;-84.51;585
Blantyre;Malawi;-15.79;34.99;585
Anqing;China;30.5;117.05;580
Cuttack;India;20.47;85.89;580
Hami;China;42.83;93.52;580
Hachiōji/Hachioji;Japan;35.66;139.33;579
Khabarovsk;Russia;48.45;135.12;579
Veracruz;Mexico;19.18;-96.16;579
Kisangani;Dem. Rep. Congo;0.52;25.22;578
Joliet;United States of America;41.53;-88.11;578
Libreville;Gabon;0.39;9.46;578
Kerman;Iran;30.3;57.08;578
Urmia/Orumiyeh;Iran;37.53;45;577
Bikaner;India;28.03;73.33;576
Quetzaltenango/Quezaltenango;Guatemala;14.83;-91.52;575
Kuching;Malaysia;1.53;110.33;570
Shuozhou;China;39.3;112.42;570
Niigata;Japan;37.92;139.04;570
Pereira;Colombia;4.81;-75.68;569
Macau;Macao;22.2;113.55;569
Bouaké/Bouake;Côte d'Ivoire;7.69;-5.03;567
Binjai;Indonesia;3.62;98.5;565
Manama;Bahrain;26.24;50.58;564
Uberlândia/Uberlandia;Brazil;-18.9;-48.28;564
Sorocaba;Brazil;-23.49;-47.47;563
Tongling;China;30.95;117.78;563
Weihai;China;37.5;122.1;560
Mar del Plata;Argentina;-38;-57.58;556
Santiago de Cuba/Santiago De Cuba;Cuba;20.03;-75.82;556
Siping;China;43.17;124.33;556
Kagoshima;Japan;31.59;130.56;555
Surakarta;Indonesia;-7.56;110.83;555
Makhachkala/Machackala;Russia;42.98;47.5;555
Bhavnagar;India;21.78;72.13;555
Uyo;Nigeria;5.01;7.85;555
Bristol;United Kingdom;51.45;-2.58;554
Bahawalpur;Pakistan;29.39;71.67;553
Kenitra;Morocco;34.27;-6.58;552
Ribeirão Preto/Ribeirao Preto;Brazil;-21.17;-47.83;551
Kanazawa;Japan;36.56;136.64;551
Orenburg;Russia;51.78;55.11;550
Málaga/Malaga;Spain;36.72;-4.42;550
Tabuk;Saudi Arabia;28.38;36.55;548
Puerto la Cruz;Venezuela;10.17;-64.68;547
Jiujiang;China;29.73;115.98;546
Hisar;India;29.17;75.73;545
Matola;Mozambique;-25.97;32.46;544
Bilaspur;India;22.09;82.16;543
Sargodha;Pakistan;32.09;72.67;543
Leipzig;Germany;51.34;12.41;543
Yining;China;43.9;81.35;543
Vilnius;Lithuania;54.68;25.32;542
Tirunelveli;India;8.73;77.69;542
Cancún/Cancun;Mexico;21.17;-86.83;542
Newcastle;Australia;-32.85;151.82;541
Yangzhou;China;32.4;119.43;540
Novokuznetsk;Russia;53.75;87.11;540
Al Ladhiqiyah;Syria;35.54;35.78;539
Matamoros;Mexico;25.88;-97.5;539
Göteborg/Goteborg;Sweden;57.75;12;538
Ōtsu/Otsu;Japan;35.01;135.87;537
Grand Rapids;United States of America;42.96;-85.67;536
Tomsk;Russia;56.49;84.98;535
Linxia;China;35.6;103.2;535
Matsuyama;Japan;33.85;132.77;534
Rouen;France;49.43;1.08;533
Jiangmen;China;22.58;113.08;532
Oaxaca;Mexico;17.08;-96.67;531
Beira;Mozambique;-19.82;34.87;531
Guntur;India;16.33;80.45;531
Ṭarābulus/Tarabulus/Tripoli;Lebanon;34.42;35.87;530
Harrisburg;United States of America;40.27;-76.88;529
Hamadan;Iran;34.8;48.52;528
Cangzhou;China;38.32;116.87;528
Kota Kinabalu;Malaysia;5.98;116.11;528
Gold Coast;Australia;-28.08;153.45;528
Vancouver;United States of America;45.63;-122.64;526
Jian;China;27.13;115;520
Londrina;Brazil;-23.3;-51.18;520
Ryazan;Russia;54.62;39.72;520
Jingzhou/Shashi;China;30.32;112.23;520
Bello;Colombia;6.33;-75.57;520
Tyumen;Russia;57.14;65.53;519
Lipetsk;Russia;52.62;39.64;516
Siliguri;India;26.72;88.46;516
Eskişehir/Eskisehir;Turkey;39.79;30.53;515
Banda Aceh;Indonesia;5.55;95.32;514
Ujjain;India;23.19;75.79;513
Salta;Argentina;-24.78;-65.42;513
Penza;Russia;53.18;45;513
Blida;Algeria;36.42;2.83;511
Mykolayiv;Ukraine;46.97;31.98;511
Karbala/Karbala';Iraq;32.61;44.02;511
Suez;Egypt;30;32.55;508
Gliwice;Poland;50.33;18.67;508
Bukittinggi;Indonesia;-0.3;100.36;507
Kashgar;China;39.48;75.97;507
Liaoyuan;China;42.9;125.13;507
Gaza;Palestine;31.53;34.45;506
Kota Baharu;Malaysia;6.12;102.23;506
Jundiaí/Jundiai;Brazil;-23.2;-46.88;506
Edinburgh;United Kingdom;55.95;-3.22;505
Tlaxcala;Mexico;19.32;-98.23;504
Arak;Iran;34.08;49.7;504
Davangere;India;14.47;75.92;504
Viña del Mar/Vina del Mar;Chile;-33.03;-71.54;504
Pingtung;Taiwan;22.68;120.48;504
Annaba;Algeria;36.92;7.76;504
Akola;India;20.71;77.01;504
Brighton;United Kingdom;50.83;-0.17;503
Astrakhan;Russia;46.35;48.05;503
Bradford;United Kingdom;53.8;-1.75;502
Kansas City;United States of America;39.11;-94.63;502
Bari;Italy;41.11;16.87;501
Awka;Nigeria;6.21;7.07;500
Chiayi/Chiai;Taiwan;23.48;120.44;500
Damanhûr/Damanhur;Egypt;31.05;30.47;500
El Minya;Egypt;28.09;30.75;500
Glendale;United States of America;33.58;-112.2;500
Keelung;Taiwan;25.13;121.73;500
Mazatlán/Mazatlan;Mexico;29.02;-110.13;500
Pasuruan;Indonesia;-7.63;112.9;500
San Lorenzo;Paraguay;-25.34;-57.52;500
Shuangyashan;China;46.67;131.35;500
Taoyuan;Taiwan;24.99;121.31;500
Thái Nguyên/Thai Nguyen;Vietnam;21.6;105.83;500
Tsu;Japan;34.72;136.52;500
Mataram;Indonesia;-8.58;116.14;499
Macapá/Macapa;Brazil;0.03;-51.05;499
Reynosa;Mexico;26.08;-98.3;499
Shahrisabz;Uzbekistan;39.06;66.83;499
Allentown;United States of America;40.6;-75.5;496
Berkeley;United States of America;37.87;-122.27;496
Douma/Duma;Syria;33.58;36.4;496
Songyuan/Fuyu;China;45.18;124.82;496
Skopje;North Macedonia;42;21.43;494
Mwanza;Tanzania;-2.52;32.93;494
Colorado Springs;United States of America;38.86;-104.79;494
Wuwei;China;37.93;102.64;493
Port Sudan;Sudan;19.62;37.22;490
Santa Fe;Argentina;-31.62;-60.69;490
Tula;Russia;54.2;37.63;489
Beni Suef;Egypt;29.08;31.09;489
Yanji;China;42.88;129.51;489
Bologna;Italy;44.5;11.34;488
Everett;United States of America;47.96;-122.2;487
Saharanpur;India;29.97;77.55;485
Kalaburagi;India;17.35;76.82;484
Bhatpara;India;22.85;88.52;483
Ife;Nigeria;7.48;4.56;482
Feira de Santana;Brazil;-12.25;-38.97;482
Shah Alam;Malaysia;3.07;101.55;482
Mariupol;Ukraine;47.1;37.56;482
Tuxtla Gutiérrez/Tuxtla Gutierrez;Mexico;16.75;-93.15;481
Herat;Afghanistan;34.33;62.17;481
Homyel/Homyel';Belarus;52.43;31;481
Zhaoqing;China;23.05;112.45;480
Americana;Brazil;-22.75;-47.33;479
Dhule;India;20.9;74.77;479
Ostrava;Czechia;49.83;18.25;479
Yazd;Iran;31.92;54.37;478
Hargeysa;Somaliland;9.56;44.07;478
Sialkote;Pakistan;32.52;74.56;477
Kemerovo;Russia;55.34;86.09;477
Nazret;Ethiopia;8.55;39.27;477
Jiaojing;China;28.68;121.45;472
Kuqa;China;41.73;82.94;471
Chaoyang;China;41.55;120.42;470
Juiz de Fora;Brazil;-21.77;-43.37;470
Toledo;United States of America;41.67;-83.58;470
Udaipur;India;24.6;73.73;470
İzmit/Kocaeli/Izmit;Turkey;40.78;29.93;467
Piraeus/Piraiévs/Piraievs;Greece;37.95;23.7;466
Shymkent;Kazakhstan;42.32;69.6;465
Pristina;Kosovo;42.67;21.17;465
Iligan;Philippines;8.17;124.22;465
Qazvin;Iran;36.27;50;465
Bloemfontein;South Africa;-29.12;26.23;463
Calabar;Nigeria;4.96;8.33;462
Malatya;Turkey;38.37;38.3;462
Panzhihua;China;26.55;101.73;462
Bandar-e-Abbas;Iran;27.2;56.27;461
Naberezhnyye Chelny;Russia;55.7;52.32;461
Hamah;Syria;35.15;36.73;461
Cranbourne;Australia;-38.1;145.28;460
Iquitos;Peru;-3.75;-73.25;459
Mazar-e Sharif;Afghanistan;36.7;67.1;458
Leicester;United Kingdom;52.63;-1.13;458
Kirov/Vyatka;Russia;58.59;49.67;457
Jingdezhen;China;29.27;117.18;457
Durango;Mexico;24.03;-104.67;457
Jambi;Indonesia;-1.59;103.61;457
Volta Redonda;Brazil;-22.52;-44.09;456
Hengshui;China;37.72;115.7;456
Sfax;Tunisia;34.75;10.72;453
Sunderland;United Kingdom;54.92;-1.38;453
Xalapa/Jalapa;Mexico;19.53;-96.92;452
Luhansk/Luhans'k;Ukraine;48.57;39.33;452
Manado;Indonesia;1.48;124.85;452
Qaraghandy;Kazakhstan;49.88;73.12;452
An Nasiriyah;Iraq;31.04;46.27;452
Oshawa;Canada;43.88;-78.85;451
Qitaihe;China;45.8;130.85;451
Belfast;United Kingdom;54.6;-5.96;450
Şanlıurfa/Sanhurfa/Sanliurfa;Turkey;37.17;38.79;450
Chengde;China;40.96;117.93;449
Xuchang;China;34.02;113.82;449
Chlef;Algeria;36.17;1.32;449
Ōita/Oita;Japan;33.24;131.6;449
Baguio City;Philippines;16.43;120.57;448
San Juan;Argentina;-31.55;-68.52;447
Cheboksary/Ceboksary;Russia;56.13;47.25;447
Ado Ekiti;Nigeria;7.63;5.22;447
Balikpapan;Indonesia;-1.25;116.83;446
Ballari;India;15.15;76.92;445
Bamenda;Cameroon;5.96;10.15;445
Gent/Gand;Belgium;51.03;3.7;444
Tokushima;Japan;34.07;134.55;444
Bakersfield;United States of America;35.37;-119.02;443
Wuzhou;China;23.48;111.32;442
Portsmouth;United Kingdom;50.8;-1.08;442
Cabimas;Venezuela;10.43;-71.45;441
Foz do Iguaçu/Foz do Iguacu;Brazil;-25.52;-54.53;440
Wakayama;Japan;34.22;135.17;440
Strasbourg;France;48.58;7.75;440
Mawlamyine/Moulmein;Myanmar;16.5;97.67;439
San Cristóbal/San Cristobal;Venezuela;7.77;-72.25;439
Nantes;France;47.21;-1.59;439
Khujand;Tajikistan;40.29;69.62;438
Guangyuan;China;32.43;105.87;437
Khomeini Shahr;Iran;32.7;51.47;437
Garoua;Cameroon;9.3;13.39;437
Bukavu;Dem. Rep. Congo;-2.51;28.84;437
Tuticorin;India;8.82;78.13;436
Nagasaki;Japan;32.76;129.89;435
Pohang;South Korea;36.02;129.37;435
Kaliningrad;Russia;54.7;20.5;435
Laredo;United States of America;27.51;-99.51;435
Likasi;Dem. Rep. Congo;-10.97;26.78;434
Spanish Town;Jamaica;17.98;-76.95;433
San Luis;Argentina;-33.3;-66.35;432
Katsina;Nigeria;12.99;7.6;432
Welkom;South Africa;-27.97;26.73;432
Santa Marta;Colombia;11.25;-74.2;432
Villahermosa;Mexico;18;-92.9;429
Bryansk/Klintsy;Russia;53.26;34.43;427
Bournemouth;United Kingdom;50.73;-1.9;427
Bengkulu;Indonesia;-3.8;102.27;427
Heidelberg;Germany;49.42;8.7;427
Kurnool;India;15.83;78.03;425
Chaozhou;China;23.68;116.63;425
Batangas;Philippines;13.78;121.02;425
Bratislava;Slovakia;48.15;17.12;424
Gaya;India;24.8;85;424
Arak;Algeria;25.28;3.75;423
Baton Rouge;United States of America;30.46;-91.14;422
Springfield;United States of America;42.12;-72.58;422
Ibagué/Ibague;Colombia;4.44;-75.23;422
Ivanovo;Russia;57.01;41.01;421
Erzurum;Turkey;39.92;41.29;421
Akure;Nigeria;7.25;5.2;421
Asyut;Egypt;27.19;31.18;421
Kolwezi;Dem. Rep. Congo;-10.72;25.47;418
Sukkur;Pakistan;27.71;68.85;418
Luohe;China;33.57;114.03;417
Campina Grande;Brazil;-7.23;-35.88;417
Kitchener;Canada;43.45;-80.5;417
Middlesbrough;United Kingdom;54.58;-1.23;416
Meizhou;China;24.3;116.12;415
Ardabil;Iran;38.25;48.3;415
Magnitogorsk;Russia;53.42;58.98;413
Gifu;Japan;35.42;136.76;413
Huancayo;Peru;-12.08;-75.2;413
Charleston;United States of America;32.79;-79.99;412
Nha Trang;Vietnam;12.25;109.17;412
Maturín/Maturin;Venezuela;9.75;-63.17;411
Xuanhua;China;40.59;115.02;410
Kursk;Russia;51.74;36.19;409
Oujda;Morocco;34.69;-1.91;409
Metz;France;49.12;6.18;409
Hotan;China;37.1;79.93;409
Al Ayn;United Arab Emirates;24.23;55.74;409
Jeju/Cheju;South Korea;33.51;126.52;408
Oshogbo;Nigeria;7.77;4.56;408
Ipatinga;Brazil;-19.48;-42.52;408
Szczecin;Poland;53.42;14.53;408
Miami Beach;United States of America;25.81;-80.13;408
Murcia;Spain;37.98;-1.13;407
Kitwe;Zambia;-12.81;28.22;405
Tanta;Egypt;30.79;31;405
Zanzibar;Tanzania;-6.16;39.2;404
Taubaté/Taubate;Brazil;-23.02;-45.56;404
Bissau;Guinea-Bissau;11.87;-15.6;403
Pasay City;Philippines;14.55;121;403
Mbale;Uganda;1.09;34.17;402
Wichita;United States of America;37.72;-97.33;402
Kassala;Sudan;15.46;36.39;401
Sunchon;North Korea;39.42;125.94;401
Tver;Russia;56.86;35.89;400
Jingmen;China;31.03;112.1;400
Sikar;India;27.61;75.14;400
Surgut;Russia;61.26;73.43;400
Tumakuru;India;13.33;77.1;400
Gómez Palacio/Gomez Palacio;Mexico;25.57;-103.5;399
Buraydah;Saudi Arabia;26.37;43.96;399
Khmelnytskyy/Khmel'nyts'kyz;Ukraine;49.42;27;398
Columbia;United States of America;38.95;-92.33;398
Columbia;United States of America;34.04;-80.9;398
Eindhoven;Netherlands;51.43;5.5;398
Chiang Mai;Thailand;18.8;98.98;397
Piura;Peru;-5.21;-80.63;397
Horlivka;Ukraine;48.3;38.05;397
Ndola;Zambia;-13;28.65;396
Yuxi;China;24.38;102.57;396
Kisumu;Kenya;-0.09;34.75;396
Metairie;United States of America;29.98;-90.15;394
Kollam;India;8.9;76.57;394
Tallinn;Estonia;59.43;24.73;394
Wellington;New Zealand;-41.3;174.78;393
El Obeid;Sudan;13.18;30.22;393
Niyala;Sudan;12.06;24.89;392
Sandakan;Malaysia;5.84;118.11;392
Ahmednagar;India;19.11;74.75;392
Osh;Kyrgyzstan;40.54;72.79;391
Stoke;United Kingdom;53;-2.18;391
Palm Springs;United States of America;33.78;-116.53;390
Bhilwara;India;25.35;74.64;390
Elgin;United States of America;42.04;-88.29;390
Comilla;Bangladesh;23.47;91.17;389
Samut Prakan;Thailand;13.61;100.61;389
Greensboro;United States of America;36.07;-79.8;389
Grenoble;France;45.18;5.72;389
Nampula;Mozambique;-15.14;39.29;389
Nizamabad;India;18.67;78.1;389
Granada‎/Granada;Spain;37.16;-3.59;388
Brno;Czechia;49.2;16.61;388
Coventry;United Kingdom;52.42;-1.5;388
Alajuela;Costa Rica;10.02;-84.23;388
Iloilo;Philippines;10.71;122.55;388
Campos;Brazil;-21.75;-41.32;387
Resistencia;Argentina;-27.46;-58.99;387
Baicheng;China;45.62;122.82;387
Qarshi/Karshi;Uzbekistan;38.87;65.8;386
Misratah;Libya;32.38;15.1;386
Hail/Ha'il;Saudi Arabia;27.52;41.7;385
Béjaïa/Bejaia;Algeria;36.76;5.07;385
Southampton;United Kingdom;50.9;-1.4;384
Celaya;Mexico;20.53;-100.8;384
Pasto;Colombia;1.21;-77.28;382
Caxias do Sul;Brazil;-29.18;-51.17;381
Nizhny Tagil;Russia;57.92;59.97;381
Des Moines;United States of America;41.58;-93.62;381
Xichang;China;27.88;102.3;380
Dezhou;China;37.45;116.3;380
Sevastapol;Russia;44.6;33.46;379
Vigo;Spain;42.22;-8.73;379
Las Palmas;Spain;28.1;-15.43;378
Parbhani;India;19.27;76.76;378
Karlsruhe;Germany;49;8.4;377
Ogden;United States of America;41.23;-111.97;377
Zhoukou;China;33.63;114.63;377
Makiyivka;Ukraine;48.03;37.97;377
Putian;China;25.43;119.02;377
Kahramanmaraş/Kahramanmaras;Turkey;37.61;36.95;376
Manizales;Colombia;5.06;-75.52;376
Palma/Palma De Mallorca;Spain;39.57;2.65;376
Manukau/Southern Auckland;New Zealand;-37;174.88;376
Shillong;India;25.57;91.88;376
Khorramabad;Iran;33.48;48.35;375
Villavicencio;Colombia;4.15;-73.63;375
São José do Rio Preto/Sao Jose do Rio Preto;Brazil;-20.8;-49.39;375
Kaunas;Lithuania;54.95;23.88;375
Latur;India;18.4;76.57;374
Seremban;Malaysia;2.71;101.94;373
Denizli;Turkey;37.77;29.08;372
Van;Turkey;38.5;43.4;372
La Coruña/La Coruna;Spain;43.33;-8.42;371
Abadan;Iran;30.33;48.28;370
Quzhou;China;28.97;118.87;370
Rajapalaiyam;India;9.42;77.58;370
Reading;United Kingdom;51.47;-0.98;370
Najran;Saudi Arabia;17.51;44.13;370
Mahilyow;Belarus;53.9;30.32;369
Al-Qatif;Saudi Arabia;26.52;50.01;369
Valletta;Malta;35.9;14.51;368
Mazatlán/Mazatlan;Mexico;23.22;-106.42;368
Longyan;China;25.18;117.03;368
Hampton;United States of America;37.03;-76.35;367
Trenton;United States of America;40.22;-74.74;367
Bydgoszcz;Poland;53.12;18.01;366
Kuantan;Malaysia;3.83;103.32;366
Gorontalo;Indonesia;0.55;123.07;365
Nakuru;Kenya;-0.28;36.07;365
Vladikavkaz;Russia;43.05;44.67;365
Larkana;Pakistan;27.56;68.21;364
McAllen;United States of America;26.2;-98.23;364
Christchurch;New Zealand;-43.54;172.63;363
Stavropol;Russia;45.05;41.98;363
Sanya;China;18.26;109.5;363
Bhagalpur;India;25.23;86.98;362
Maseru;Lesotho;-29.32;27.48;361
Sheikhu Pura;Pakistan;31.72;73.99;361
Cusco/Cuzco;Peru;-13.53;-71.97;361
Tamale;Ghana;9.4;-0.84;361
St. Charles;United States of America;38.78;-90.51;360
Ulan Ude;Russia;51.82;107.62;360
Bobo Dioulasso;Burkina Faso;11.18;-4.29;360
Lublin;Poland;51.25;22.57;360
Halifax;Canada;44.65;-63.6;359
Augsburg;Germany;48.35;10.9;359
Sungai Petani;Malaysia;5.65;100.48;358
Ad Diwaniyah;Iraq;31.99;44.92;358
Taraz/Dzhambul;Kazakhstan;42.9;71.36;358
Simferopol/Simferopol';Russia;44.95;34.1;358
Toulon;France;43.13;5.92;358
Zanjan;Iran;36.67;48.5;357
San Sebastián/San Sebastian;Spain;43.32;-1.98;357
Iwaki;Japan;37.06;140.89;357
Encarnación/Encarnacion;Paraguay;-27.35;-55.87;357
Posadas;Argentina;-27.36;-55.89;357
Provo;United States of America;40.25;-111.64;357
Cà Mau/Ca Mau;Vietnam;9.18;105.15;357
Asahikawa;Japan;43.76;142.38;357
Mirput Khas;Pakistan;25.53;69.01;356
Archangel;Russia;64.57;40.55;356
Wafangdian;China;39.63;122;356
Ambon;Indonesia;-3.72;128.2;356
Orizaba;Mexico;18.85;-97.13;355
Longxi;China;35.05;104.64;355
Santiago del Estero/Santiago Del Estero;Argentina;-27.78;-64.27;355
Mito;Japan;36.37;140.48;354
Safi;Morocco;32.32;-9.24;353
Eldoret;Kenya;0.52;35.27;353
Rahim Yar Khan;Pakistan;28.42;70.3;353
Neiva;Colombia;2.93;-75.33;353
Vinnytsya;Ukraine;49.23;28.48;352
Greenville;United States of America;34.85;-82.39;351
Hualien;Taiwan;23.98;121.6;350
Kuala Terengganu;Malaysia;5.33;103.12;350
Aurora;United States of America;41.77;-88.3;350
Evanston;United States of America;42.05;-87.7;350
Long Xuyen;Vietnam;10.38;105.42;350
Qoqon;Uzbekistan;40.54;70.94;350
Việt Trì/Viet Tri;Vietnam;21.33;105.43;350
Yumen;China;39.83;97.73;350
Haarlem;Netherlands;52.38;4.63;350
Buon Me Thuot;Vietnam;12.67;108.05;350
Chimbote;Peru;-9.07;-78.57;350
Muzaffarnagar;India;29.49;77.7;350
Nuevo Laredo;Mexico;27.5;-99.55;350
Sanandaj;Iran;35.3;47.02;349
Linz;Austria;48.32;14.29;349
Mbombela;South Africa;-25.47;30.98;348
Spokane;United States of America;47.67;-117.42;348
Camagüey/Camaguey;Cuba;21.38;-77.92;348
Verona;Italy;45.44;10.99;347
London;Canada;42.97;-81.25;347
Astana;Kazakhstan;51.18;71.43;346
Merida/M;Venezuela;8.4;-71.13;345
Charleroi;Belgium;50.42;4.45;345
Belgorod;Russia;50.63;36.6;345
Kosti;Sudan;13.17;32.66;345
Al Amarah/Al 'Amarah;Iraq;31.84;47.15;345
Maebashi;Japan;36.39;139.07;345
Kurgan;Russia;55.46;65.34;343
Kohat;Pakistan;33.6;71.43;343
Vitsyebsk;Belarus;55.19;30.19;343
Piracicaba;Brazil;-22.71;-47.64;342
Yeosu;South Korea;34.74;127.75;342
Jhang;Pakistan;31.28;72.32;341
Pematangsiantar;Indonesia;2.96;99.06;341
Arusha;Tanzania;-3.36;36.67;341
Corrientes;Argentina;-27.49;-58.81;341
Kōriyama/Koriyama;Japan;37.41;140.38;341
Plovdiv;Bulgaria;42.15;24.75;340
Chitungwiza;Zimbabwe;-18;31.1;340
Tieling;China;42.3;123.82;340
Yaan;China;29.98;103.08;340
Irapuato;Mexico;20.67;-101.5;340
Kaluga;Russia;54.52;36.27;339
East London;South Africa;-32.97;27.87;339
Kaesong;North Korea;37.96;126.56;338
Boise;United States of America;43.61;-116.23;338
Ciudad Bolívar/Ciudad Bolivar;Venezuela;8.1;-63.6;338
Kawagoe;Japan;35.92;139.49;338
Lalitpur;Nepal;27.67;85.33;338
Phan Thiet;Vietnam;10.93;108.1;337
Alor Setar;Malaysia;6.11;100.37;336
Santa Cruz de Tenerife;Spain;28.47;-16.25;336
Gijón/Gijon;Spain;43.53;-5.67;336
Kōchi/Kochi;Japan;33.56;133.54;336
Salem;United States of America;42.52;-70.88;336
Bauru;Brazil;-22.33;-49.08;335
Nakhon Ratchasima;Thailand;15;102.1;335
Orel;Russia;52.97;36.07;335
Takamatsu;Japan;34.34;134.04;334
Sanford;United States of America;28.79;-81.28;333
Muzaffarpur;India;26.12;85.38;333
Beni;Dem. Rep. Congo;0.49;29.45;333
Toyama;Japan;36.7;137.23;333
Hangu;China;39.23;117.78;333
Medani;Sudan;14.4;33.52;333
Montes Claros;Brazil;-16.72;-43.86;332
Bielefeld;Germany;52.03;8.53;332
Bujumbura;Burundi;-3.38;29.36;332
Heyuan;China;23.73;114.68;331
Mathura;India;27.5;77.67;331
Mymensingh;Bangladesh;24.75;90.38;330
Baishan;China;41.9;126.43;330
Patiala;India;30.32;76.38;329
Wonsan;North Korea;39.16;127.43;329
Pavlodar;Kazakhstan;52.3;76.95;329
Reno;United States of America;39.53;-119.82;329
Maringá/Maringa;Brazil;-23.41;-51.93;328
Sagar;India;23.85;78.75;328
Canberra;Australia;-35.28;149.13;328
Sochi;Russia;43.59;39.73;328
Madison;United States of America;43.07;-89.4;327
Montpellier;France;43.61;3.87;327
Itajaí/Itajai;Brazil;-26.9;-48.68;327
Sousse;Tunisia;35.83;10.63;327
Iași/Iasi;Romania;47.17;27.57;326
Brahmapur;India;19.32;84.8;325
Birjand;Iran;32.88;59.22;325
Yoshkar Ola;Russia;56.64;47.87;324
Miyazaki;Japan;31.92;131.42;324
Modesto;United States of America;37.66;-120.99;323
Volzhskiy;Russia;48.79;44.77;323
Chenzhou;China;25.8;113.03;323
Valladolid;Spain;41.65;-4.75;322
Al Kut;Iraq;32.49;45.83;322
Córdoba/Cordoba;Spain;37.88;-4.77;321
Smolensk;Russia;54.78;32.05;321
Ciudad del Este;Paraguay;-25.52;-54.62;321
Pelotas;Brazil;-31.75;-52.33;321
Podolsk;Russia;55.38;37.53;321
Kherson;Ukraine;46.63;32.6;320
Shahjahanpur;India;27.88;79.91;320
Itu;Brazil;-23.26;-47.3;320
Legazpi;Philippines;13.17;123.75;320
Akita;Japan;39.71;140.09;320
Maroua;Cameroon;10.6;14.32;320
Anápolis/Anapolis;Brazil;-16.32;-48.96;320
Pachuca;Mexico;20.17;-98.73;320
Bukhara;Uzbekistan;39.78;64.43;319
Murmansk;Russia;68.97;33.1;319
Windsor;Canada;42.32;-83.04;319
Holguín/Holguin;Cuba;20.89;-76.26;319
Oskemen;Kazakhstan;49.99;82.61;319
Tepic;Mexico;21.51;-104.88;319
Vladimir;Russia;56.13;40.41;319
Hat Yai;Thailand;7;100.47;318
Poltava;Ukraine;49.57;34.57;318
New Delhi;India;28.6;77.2;318
Cumaná/Cumana;Venezuela;10.45;-64.18;318
Hrodna;Belarus;53.68;23.83;317
Rohtak;India;28.9;76.58;317
El Faiyum;Egypt;29.31;30.84;317
Cluj-Napoca;Romania;46.79;23.6;317
Bauchi;Nigeria;10.31;9.84;316
Alicante;Spain;38.35;-0.48;316
Dezful;Iran;32.38;48.47;315
Maiquetía/Maiquetia;Venezuela;10.6;-66.97;315
Armenia;Colombia;4.53;-75.68;315
Timișoara/Timisoara;Romania;45.76;21.22;315
Ljubljana;Slovenia;46.06;14.51;315
Pescara;Italy;42.46;14.22;315
Gdynia;Poland;54.52;18.53;315
Angeles;Philippines;15.15;120.55;314
Ninde;China;26.68;119.53;314
Aswan;Egypt;24.09;32.9;313
Varna;Bulgaria;43.22;27.9;313
Koblenz;Germany;50.35;7.6;313
Youngstown;United States of America;41.1;-80.65;312
Cherepovets;Russia;59.14;37.91;312
Qurghonteppa;Tajikistan;37.84;68.77;312
Semey/Semipalatinsk;Kazakhstan;50.43;80.28;311
Galați/Galati;Romania;45.46;28.05;311
Brașov/Brasov;Romania;45.65;25.61;311
Sambalpur;India;21.47;83.97;311
Pucallpa;Peru;-8.37;-74.53;311
Antofagasta;Chile;-23.65;-70.4;310
Durham;United States of America;36;-78.92;309
Sapele;Nigeria;5.89;5.68;309
Dayr az Zawr;Syria;35.33;40.13;309
Chita;Russia;52.06;113.47;308
Valledupar;Colombia;10.48;-73.25;308
Vitória da Conquista/Vitoria da Conquista;Brazil;-14.85;-40.84;308
Antsirabe;Madagascar;-19.85;47.03;308
Naltchik;Russia;43.5;43.62;308
Chernihiv;Ukraine;51.5;31.3;308
Ratlam;India;23.35;75.03;307
Ksar El Kebir;Morocco;35.02;-5.91;307
Tawau;Malaysia;4.27;117.9;306
Firozabad;India;27.15;78.39;306
Porto Velho;Brazil;-8.75;-63.9;306
San Salvador de Jujuy/San Salvador De Jujuy;Argentina;-24.18;-65.3;306
Franca;Brazil;-20.53;-47.39;305
Rajahmundry;India;17.03;81.79;305
Olongapo;Philippines;14.83;120.28;304
Craiova;Romania;44.33;23.83;304
Kom Ombo;Egypt;24.47;32.95;304
Los Teques;Venezuela;10.42;-67.02;303
Constanța/Constanta;Romania;44.2;28.61;303
Saransk;Russia;54.17;45.18;303
Mengzi;China;23.36;103.41;303
Ganca;Azerbaijan;40.68;46.35;303
Hakodate;Japan;41.79;140.74;303
Chemnitz;Germany;50.83;12.92;303
Kingston upon Hull;United Kingdom;53.75;-0.33;302
Batman;Turkey;37.89;41.14;302
Qena;Egypt;26.15;32.72;302
Barddhaman;India;23.25;87.86;302
Jinja;Uganda;0.44;33.2;302
Gujrat;Pakistan;32.58;74.08;302
Tambov;Russia;52.73;41.43;301
Brest;Belarus;52.1;23.7;301
Mardan;Pakistan;34.2;72.04;300
Bidar;India;17.92;77.52;300
Porto-Novo;Benin;6.48;2.62;300
Qyzylorda/Qyzlorda/Kyzylorda;Kazakhstan;44.8;65.46;300
Rạch Giá/Rach Gia;Vietnam;10.02;105.09;300
Sóc Trăng/Soc Trang;Vietnam;9.6;105.98;300
Curepipe;Mauritius;-20.32;57.52;300
Fort Wayne;United States of America;41.08;-85.13;300
Kanggye;North Korea;40.97;126.6;300
Baqubah/Ba qubah;Iraq;33.75;44.66;299
Dumyat;Egypt;31.42;31.82;299
Jember;Indonesia;-8.17;113.69;299
Al Mubarraz;Saudi Arabia;25.43;49.57;299
Al Kharj;Saudi Arabia;24.16;47.31;298
Aomori;Japan;40.83;140.71;298
Chernivtsi;Ukraine;48.31;25.92;298
İskenderun/Iskenderun;Turkey;36.58;36.17;298
Cherkasy;Ukraine;49.43;32.07;298
Riverside;United States of America;33.94;-117.4;298
Bandar Seri Begawan;Brunei;4.88;114.93;296
Rampur;India;28.82;79.02;296
Flint;United States of America;43.01;-83.69;295
Morioka;Japan;39.72;141.13;295
Ar Ramadi;Iraq;33.42;43.3;295
Port-of-Spain;Trinidad and Tobago;10.65;-61.52;295
Vologda;Russia;59.21;39.92;295
Sumy;Ukraine;50.92;34.78;294
Swansea;United Kingdom;51.63;-3.95;294
Fukushima;Japan;37.74;140.47;294
Blumenau;Brazil;-26.92;-49.09;294
Thiès/Thies;Senegal;14.81;-16.93;293
Kakinada;India;16.97;82.24;293
Panipat;India;29.4;76.97;293
Makurdi;Nigeria;7.73;8.53;293
Ponta Grossa;Brazil;-25.09;-50.16;292
Minna;Nigeria;9.62;6.55;292
Białystok/Bialystok;Poland;53.15;23.17;292
Mbeya;Tanzania;-8.89;33.43;292
Cagliari;Italy;39.22;9.1;292
Mayagüez/Mayaguez;Puerto Rico;18.2;-67.14;291
Khammam;India;17.28;80.16;291
Bafoussam;Cameroon;5.49;10.41;291
Kasur;Pakistan;31.13;74.46;291
Hulan Ergi;China;47.21;123.61;290
Kassel;Germany;51.3;9.5;290
Limeira;Brazil;-22.55;-47.4;290
Victoria;Canada;48.43;-123.35;290
Bhuj;India;23.25;69.81;289
Huizhou;China;23.08;114.4;289
Karimnagar;India;18.46;79.11;288
Sinuiju;North Korea;40.09;124.42;288
Talcahuano;Chile;-36.72;-73.12;288
Ciudad Obregon;Mexico;27.47;-109.92;288
Worcester;United States of America;42.27;-71.8;287
Coatzacoalcos;Mexico;18.12;-94.42;287
Tirupati;India;13.65;79.42;287
Cuenca;Ecuador;-2.9;-79;287
Sakarya;Turkey;40.77;30.4;287
Barlett;United States of America;35.22;-89.84;286
Butembo;Dem. Rep. Congo;0.13;29.28;286
Sekondi;Ghana;4.94;-1.7;286
Petrópolis/Petropolis;Brazil;-22.51;-43.2;286
Hosapete;India;15.28;76.38;286
Rangpur;Bangladesh;25.75;89.28;286
Zagazig;Egypt;30.58;31.52;285
Mandya;India;12.57;76.92;285
Bago/Pegu;Myanmar;17.32;96.51;284
Barinas;Venezuela;8.6;-70.25;284
Port Moresby;Papua New Guinea;-9.46;147.19;284
Iksan;South Korea;35.94;126.95;284
Alwar;India;27.55;76.6;283
Cadiz;Philippines;10.96;123.31;283
Cádiz/Cadiz;Spain;36.53;-6.23;283
Aizawl;India;23.71;92.72;283
Kupang;Indonesia;-10.18;123.58;282
Tongchuan;China;35.08;109.03;282
Zhytomyr/Zhytomyra;Ukraine;50.25;28.66;282
Jining;China;41.03;113.08;282
Winston-Salem;United States of America;36.11;-80.26;282
Bahía Blanca/Bahia Blanca;Argentina;-38.74;-62.27;282
Cap-Haïtien/Cap-Haitien;Haiti;19.76;-72.21;281
Ambato;Ecuador;-1.27;-78.62;281
Gorgan;Iran;36.83;54.48;281
Batna;Algeria;35.57;6.17;281
Al Khalil;Palestine;31.54;35.1;280
Newark;United States of America;40.7;-74.17;280
Tacna;Peru;-18;-70.25;280
Tacloban;Philippines;11.25;125;280
Lansing;United States of America;42.73;-84.55;280
Xinzhou;China;38.41;112.72;280
Cotabato;Philippines;7.22;124.25;280
Rize;Turkey;41.02;40.52;279
Ica;Peru;-14.07;-75.73;279
Sumqayt;Azerbaijan;40.58;49.63;279
Taganrog;Russia;47.23;38.92;279
Kaolack;Senegal;14.15;-16.1;278
Kostroma;Russia;57.77;40.94;278
Corpus Christi;United States of America;27.74;-97.4;277
Owo;Nigeria;7.2;5.59;277
Sukabumi;Indonesia;-6.91;106.9;276
Komsomolsk na Amure;Russia;50.55;137.02;276
Prokopyevsk;Russia;53.9;86.71;276
Bern;Switzerland;46.92;7.47;275
Montería/Monteria;Colombia;8.76;-75.89;275
Mbandaka;Dem. Rep. Congo;0.04;18.26;275
Ciudad Victoria;Mexico;23.72;-99.13;275
Sétif/Setif;Algeria;36.18;5.4;275
Pamplona;Spain;42.82;-1.65;275
Jinshi;China;29.63;111.85;274
Ubon Ratchathani;Thailand;15.25;104.83;274
Crato;Brazil;-7.23;-39.42;274
Crato;Brazil;-7.46;-63.04;274
Guantánamo/Guantanamo;Cuba;20.15;-75.21;273
Blackpool;United Kingdom;53.83;-3.05;273
Majene;Indonesia;-3.53;118.97;272
Yamagata;Japan;38.27;140.32;272
Pakalongan;Indonesia;-6.88;109.67;272
Elâzığ/Elazig;Turkey;38.68;39.23;271
Sari;Iran;36.55;53.1;271
Tasikmalaya;Indonesia;-7.33;108.21;271
Vijayapura;India;16.84;75.71;271
Little Rock;United States of America;34.74;-92.33;271
Venice;Italy;45.44;12.33;271
Gombe;Nigeria;10.29;11.17;270
Münster/Munster;Germany;51.97;7.62;270
Thohoyandou;South Africa;-22.95;30.48;270
Kiel;Germany;54.33;10.13;269
Malmö/Malmo;Sweden;55.58;13.03;269
Nancy;France;48.68;6.2;269
Mokpo;South Korea;34.81;126.4;268
Windhoek;Namibia;-22.57;17.08;268
Tebingtinggi;Indonesia;3.33;99.13;268
Yanbu al Bahr;Saudi Arabia;24.09;38.05;268
Tshikapa;Dem. Rep. Congo;-6.41;20.77;267
Sterlitamak;Russia;53.63;55.96;267
Padangsidempuan;Indonesia;1.39;99.27;267
Myeik;Myanmar;12.45;98.61;267
Ann Arbor;United States of America;42.3;-83.72;266
Temuco;Chile;-38.73;-72.58;266
Lausanne;Switzerland;46.53;6.65;266
Saint-Étienne/Saint-Etienne;France;45.43;4.38;266
Melbourne;United States of America;28.08;-80.61;265
Petrozavodsk;Russia;61.85;34.28;265
Imphal;India;24.8;93.95;265
Umuahia;Nigeria;5.53;7.49;265
Lexington;United States of America;38.05;-84.5;265
Uruapan;Mexico;19.42;-102.07;265
Georgetown;Guyana;6.8;-58.17;264
Sivas;Turkey;39.75;37.03;264
Tubruq;Libya;32.08;23.96;264
Graz;Austria;47.08;15.41;263
Kindu;Dem. Rep. Congo;-2.96;25.91;263
Aqtobe/Aktyubinsk;Kazakhstan;50.28;57.17;262
Augusta;United States of America;33.46;-81.98;262
Naples;United States of America;26.14;-81.79;262
Paraná/Parana;Argentina;-31.73;-60.53;262
Az Aubayr;Iraq;30.39;47.71;262
Cabo Frio;Brazil;-22.89;-42.04;262
Balıkesir/Balikesir;Turkey;39.65;27.89;262
Zhuanghe;China;39.68;122.96;262
Karamay;China;45.59;84.86;261
Lakeville;United States of America;44.65;-93.24;261
Sincelejo;Colombia;9.29;-75.38;261
Petrolina;Brazil;-9.38;-40.51;261
Acarigua;Venezuela;9.58;-69.2;261
Wollongong;Australia;-34.42;150.89;261
Uberaba;Brazil;-19.78;-47.95;261
Anchorage;United States of America;61.22;-149.9;260
Adapazarı/Adapazari;Turkey;40.8;30.42;260
Konibodom;Tajikistan;40.29;70.43;260
Kondoz/Konduz;Afghanistan;36.73;68.87;260
Tampere;Finland;61.5;23.75;259
Popayán/Popayan;Colombia;2.42;-76.61;259
Canton;United States of America;40.8;-81.38;259
Nonthaburi;Thailand;13.83;100.48;259
Al Mukalla;Yemen;14.54;49.13;258
Rio Branco;Brazil;-9.97;-67.8;258
Chattanooga;United States of America;35.07;-85.25;258
Etawah;India;26.79;79.01;257
Mendefera;Eritrea;14.89;38.82;257
Cascavel;Brazil;-24.96;-53.46;257
Ondo;Nigeria;7.09;4.84;257
Chimoio;Mozambique;-19.12;33.47;257
Ensenada;Mexico;31.87;-116.62;257
Dzerzhinsk;Russia;56.25;43.46;257
Da Lat;Vietnam;11.93;108.42;256
Rockford;United States of America;42.27;-89.07;256
Damaturu;Nigeria;11.75;11.97;256
Davenport;United States of America;41.55;-90.59;256
Raichur;India;16.21;77.36;255
Daloa;Côte d'Ivoire;6.89;-6.45;255
Rivne;Ukraine;50.62;26.25;255
Freiburg;Germany;48;7.87;255
Poza Rica de Hidalgo;Mexico;20.55;-97.47;254
Chuxiong;China;25.04;101.55;254
Cirebon;Indonesia;-6.73;108.57;254
Paramaribo;Suriname;5.84;-55.17;254
Fort-de-France;France;14.61;-61.08;254
Pathankot;India;32.27;75.72;254
Mobile;United States of America;30.68;-88.05;253
Chirala;India;15.86;80.34;253
Buenaventura;Colombia;3.87;-77.05;253
El Fasher;Sudan;13.63;25.35;253
Dire Dawa;Ethiopia;9.59;41.86;252
Suihua;China;46.63;126.98;252
Messina;Italy;38.2;15.55;252
Borujerd;Iran;33.92;48.8;252
Linhai;China;28.85;121.12;252
Khon Kaen;Thailand;16.42;102.83;251
Jackson;United States of America;32.3;-90.18;251
Morogoro;Tanzania;-6.82;37.66;251
Governador Valadares;Brazil;-18.87;-41.97;251
Sonipat;India;29;77.02;251
Santa Clara;Cuba;22.4;-79.97;251
Iwo;Nigeria;7.63;4.18;250
Arua;Uganda;3.02;30.9;250
Caserta;Italy;41.06;14.34;250
Como;Italy;45.81;9.08;250
Coral Springs;United States of America;26.27;-80.27;250
Jaffna;Sri Lanka;9.68;80.01;250
Kashan;Iran;33.98;51.58;250
Laiyang;China;36.97;120.71;250
Luzern;Switzerland;47.05;8.28;250
Niš/Nis;Serbia;43.33;21.9;250
Quảng Ngãi/Quang Ngai;Vietnam;15.15;108.83;250
Zumpango;Mexico;19.81;-99.11;250
Waukesha;United States of America;43.01;-88.23;250
Várzea Grande/Varzea Grande;Brazil;-15.65;-56.14;250
Kirovohrad;Ukraine;48.5;32.26;249
Melun;France;48.53;2.67;249
Mutare;Zimbabwe;-18.97;32.65;249
Santa Maria;Brazil;-29.68;-53.8;249
Hafar al Batin;Saudi Arabia;28.43;45.96;249
Los Mochis;Mexico;25.79;-109;249
Jalal Abad;Kyrgyzstan;40.94;73;249
Vung Tau;Vietnam;10.36;107.08;249
Fukui;Japan;36.07;136.22;249
Shreveport;United States of America;32.5;-93.77;248
Singkawang;Indonesia;0.91;108.97;248
Miskolc;Hungary;48.1;20.78;248
Plymouth;United Kingdom;50.39;-4.16;247
Udon Thani;Thailand;17.4;102.79;247
Kattaqorgon;Uzbekistan;39.9;66.26;247
Orsk;Russia;51.21;58.63;247
San Bernardo;Chile;-33.6;-70.7;247
Oruro;Bolivia;-17.98;-67.13;247
Bratsk;Russia;56.16;101.62;246
Lincoln;United States of America;40.82;-96.68;246
Matadi;Dem. Rep. Congo;-5.82;13.45;246
Mirzapur;India;25.15;82.57;246
Shimonoseki;Japan;33.97;130.95;246
Rzeszów/Rzeszow;Poland;50.07;22;246
Juliaca;Peru;-15.5;-70.14;246
Qinzhou;China;21.95;108.62;245
Eugene;United States of America;44.05;-123.1;245
Nizhenvartovsk;Russia;60.93;76.58;245
Ternopil/Ternopil';Ukraine;49.54;25.58;245
Braunschweig;Germany;52.25;10.5;245
Hebi;China;35.95;114.22;245
Thu Dau Mot;Vietnam;10.97;106.65;244
Gunsan;South Korea;35.98;126.72;244
Jashore;Bangladesh;23.17;89.2;244
Manisa;Turkey;38.63;27.44;244
Wonju;South Korea;37.36;127.94;243
Fayetteville;United States of America;35.06;-78.88;243
Nam Định/Nam Dinh;Vietnam;20.42;106.2;243
Angarsk;Russia;52.56;103.92;243
Hapur;India;28.74;77.76;243
Berbera;Somaliland;10.44;45.02;242
Le Havre;France;49.5;0.1;242
Caruaru;Brazil;-8.28;-35.98;242
Neuquén/Neuquen;Argentina;-38.95;-68.06;242
Ulanhot;China;46.08;122.08;242
Novorossiysk;Russia;44.73;37.77;242
Tehuacan;Mexico;18.45;-97.38;241
Ivano-Frankivsk;Ukraine;48.93;24.71;241
Linchuan;China;27.97;116.36;241
San Pablo;Philippines;14.07;121.32;241
South Bend;United States of America;41.68;-86.25;240
Hachinohe;Japan;40.51;141.54;239
Fürth/Furth;Germany;49.47;11;238
As Sib;Oman;23.68;58.18;238
Århus/Arhus/Aarhus;Denmark;56.16;10.21;238
Sasebo;Japan;33.16;129.72;237
Al Jubayl;Saudi Arabia;27;49.65;237
Taiping;Malaysia;4.86;100.72;237
Pathein/Bassein;Myanmar;16.77;94.75;237
Tegal;Indonesia;-6.87;109.12;237
Zicheng;China;30.3;111.5;237
Sylhet;Bangladesh;24.9;91.87;237
Oostanay/Kostanay;Kazakhstan;53.22;63.63;237
Košice/Kosice;Slovakia;48.73;21.25;237
Monclova;Mexico;26.9;-101.42;236
Tours;France;47.38;0.7;236
Dera Ghazi Khan;Pakistan;30.06;70.64;236
Springs;South Africa;-26.27;28.43;236
Luton;United Kingdom;51.88;-0.42;236
Sahiwal;Pakistan;30.67;73.11;236
Oviedo;Spain;43.35;-5.83;236
Yakutsk;Russia;62.03;129.74;236
Lübeck/Lubeck;Germany;53.87;10.67;235
Jizzax/Dzhizak;Uzbekistan;40.1;67.83;235
Palmas;Brazil;-10.24;-48.29;235
Boa Vista;Brazil;2.82;-60.67;235
Kediri;Indonesia;-7.79;112;235
Kismaayo;Somalia;-0.36;42.52;235
Ibb;Yemen;13.98;44.17;235
Türkmenabat/Chardzhev/Turkmenabat;Turkmenistan;39.11;63.58;235
Punto Fijo;Venezuela;11.72;-70.21;235
Porbandar;India;21.67;69.67;235
Zacatecas;Mexico;22.77;-102.58;234
Santa Ana;Bolivia;-13.76;-65.58;234
Santa Ana;El Salvador;13.99;-89.56;234
Singaraja;Indonesia;-8.12;115.09;234
Pensacola;United States of America;30.42;-87.22;234
Dili;Timor-Leste;-8.56;125.58;234
Nizhnekamsk;Russia;55.64;51.82;234
Zabol;Iran;31.02;61.48;234
Rancagua;Chile;-34.17;-70.74;233
Clermont-Ferrand;France;45.78;3.08;233
Kremenchuk;Ukraine;49.08;33.43;233
Maradi;Niger;13.49;7.1;233
Ploiești/Ploiesti;Romania;44.95;26.04;233
Nakhon Si Thammarat;Thailand;8.4;99.97;232
Hetauda;Nepal;27.42;85.03;232
Saidpur;Bangladesh;25.8;89;232
Al Fallujah;Iraq;33.35;43.78;232
Santa Rosa;United States of America;38.45;-122.7;232
Shishou;China;29.7;112.4;232
Ngaoundéré/Ngaoundere;Cameroon;7.32;13.58;231
Debrecen;Hungary;47.53;21.63;231
Osnabrück/Osnabruck;Germany;52.28;8.05;231
Hailar;China;49.2;119.7;231
Syktyvkar;Russia;61.66;50.82;231
Zhangye;China;38.93;100.45;231
Ilhéus/Ilheus;Brazil;-14.78;-39.05;231
Santarém/Santarem;Brazil;-2.43;-54.7;230
Zinder;Niger;13.8;8.98;230
Nukus;Uzbekistan;42.47;59.62;230
Magdeburg;Germany;52.13;11.62;230
Tlimcen/Tlemcen;Algeria;34.89;-1.32;230
Noginsk;Russia;55.87;38.48;230
Noginsk;Russia;64.48;91.23;230
Nawabshah;Pakistan;26.25;68.4;230
Bharatpur;India;27.25;77.5;229
Salem;United States of America;44.93;-123.02;229
Uitenhage;South Africa;-33.76;25.39;229
Beipiao;China;41.81;120.76;229
Er Rachidia;Morocco;31.94;-4.45;228
Fort Collins;United States of America;40.56;-105.06;228
Fort Pierce;United States of America;27.45;-80.33;228
Petropavlovsk;Kazakhstan;54.88;69.22;228
Miri;Malaysia;4.4;113.98;228
Nassau;Bahamas;25.08;-77.35;228
Iquique;Chile;-20.25;-70.13;227
Hyeson/Hyesan;North Korea;41.39;128.19;227
Puducherry;India;11.93;79.83;227
Quillacollo;Bolivia;-17.4;-66.28;227
Starsy Oskol;Russia;51.3;37.84;227
Liaocheng;China;36.43;115.97;227
Gusau;Nigeria;12.17;6.66;227
Tanjungpinang;Indonesia;0.92;104.47;227
Chon Buri;Thailand;13.4;101;227
Chuncheon/Ch'unch'on;South Korea;37.87;127.73;227
Monywa;Myanmar;22.1;95.15;226
Sabzewar;Iran;36.22;57.63;226
Groznyy;Russia;43.32;45.7;226
Kolpino;Russia;59.73;30.65;226
Lancaster;United States of America;34.7;-118.14;226
Sikasso;Mali;11.32;-5.68;226
Mubi;Nigeria;10.27;13.27;226
Kissimmee;United States of America;28.29;-81.41;225
Novi Sad;Serbia;45.25;19.85;225
Juazeiro do Norte;Brazil;-7.21;-39.32;225
Nyanza;Rwanda;-2.35;29.74;225
Skikda;Algeria;36.88;6.9;225
Karnal;India;29.68;76.97;225
Bạc Liêu/Bac Lieu;Vietnam;9.28;105.72;225
Matsumoto;Japan;36.24;137.97;225
Tanga;Tanzania;-5.07;39.09;225
Sucre;Bolivia;-19.04;-65.26;225
Nacala;Mozambique;-14.52;40.72;225
Vitoria/Grande Vitpria;Spain;42.85;-2.67;225
Nagercoil;India;8.18;77.43;224
Nicosia;Cyprus;35.17;33.37;224
Haeju;North Korea;38.04;125.71;224
Adıyaman/Adiyaman;Turkey;37.77;38.28;224
Okara;Pakistan;30.81;73.45;224
Narayanganj;Bangladesh;23.62;90.5;224
Colima;Mexico;19.23;-103.72;223
Hancheng;China;35.47;110.43;222
Arar/Ar'ar;Saudi Arabia;30.99;41.02;222
Itabuna;Brazil;-14.79;-39.28;222
Banja Luka;Bosnia and Herz.;44.78;17.18;222
Gueckedou;Guinea;8.55;-10.15;222
Neyshabur;Iran;36.22;58.82;222
Amol;Iran;36.47;52.36;222
Tapachula;Mexico;14.9;-92.27;222
Formosa;Argentina;-26.17;-58.18;221
Shakhty;Russia;47.72;40.27;221
Blagoveshchensk;Russia;50.27;127.53;221
Tallahassee;United States of America;30.45;-84.28;221
Saint-Louis;Mauritania;16.02;-16.51;221
Córdoba/Cordoba;Mexico;18.92;-96.92;221
Babruysk;Belarus;53.13;29.19;221
Cabanatuan;Philippines;15.5;120.96;220
Polokwane/Pietersburg (Polokwane);South Africa;-23.89;29.45;220
Lhasa;China;29.65;91.1;220
Thanjavur;India;10.77;79.15;220
Gabès/Gabes;Tunisia;33.9;10.1;220
Baghlan;Afghanistan;36.14;68.7;219
Velikiy Novgorod/Novgorod/Nizhniy Novgorod;Russia;58.5;31.33;219
Wuhai;China;39.66;106.81;218
Dodoma;Tanzania;-6.18;35.75;218
Bertoua;Cameroon;4.58;13.68;218
Imperatriz;Brazil;-5.52;-47.49;218
Potsdam;Germany;52.4;13.07;218
York;United States of America;39.96;-76.73;218
Columbus;United States of America;32.47;-84.98;218
San Pedro de Macorís/San Pedro De Macoris/San Pedro de Macoris;Dominican Rep.;18.45;-69.3;218
Mallawi;Egypt;27.73;30.84;217
Sibolga;Indonesia;1.75;98.8;217
Orléans/Orleans;France;47.9;1.9;217
Denow;Uzbekistan;38.28;67.89;217
Colombo;Sri Lanka;6.93;79.86;217
Daytona Beach;United States of America;29.21;-81.02;217
Gilgit;Pakistan;35.92;74.3;217
Rybinsk;Russia;58.05;38.82;217
Groningen;Netherlands;53.22;6.58;217
Trieste;Italy;45.65;13.8;216
Nablus;Palestine;32.22;35.25;216
Kielce;Poland;50.89;20.66;216
Mulhouse;France;47.75;7.35;215
Biysk;Russia;52.53;85.18;215
Owerri;Nigeria;5.49;7.03;215
Zamora;Mexico;19.98;-102.28;215
Navoi;Uzbekistan;40.11;65.35;215
Split;Croatia;43.52;16.47;215
Oradea;Romania;47.05;21.92;214
Lutsk/Kovel';Ukraine;50.75;25.33;214
Portoviejo;Ecuador;-1.06;-80.46;214
Bergen;Norway;60.39;5.32;214
Brăila/Braila;Romania;45.29;27.97;214
Lubbock;United States of America;33.58;-101.88;213
Nanping;China;26.63;118.17;213
Machala;Ecuador;-3.26;-79.96;213
Huntsville;United States of America;34.72;-86.61;213
Limbe;Cameroon;4.03;9.19;212
Marília/Marilia;Brazil;-22.21;-49.95;212
Kırıkkale/Kirikkale;Turkey;39.85;33.53;211
Springfield;United States of America;37.18;-93.32;211
Abha;Saudi Arabia;18.23;42.5;211
San-Pedro;Côte d'Ivoire;4.77;-6.64;210
Toamasina;Madagascar;-18.18;49.4;210
Pali;India;25.79;73.33;210
Thái Bình/Thai Binh;Vietnam;20.45;106.33;210
Oral/Ural'sk;Kazakhstan;51.27;51.33;210
Presidente Prudente;Brazil;-22.12;-51.39;210
Lancaster;United States of America;40.04;-76.31;209
Sanming;China;26.23;117.58;209
Rennes;France;48.1;-1.67;209
Ijebu Ode;Nigeria;6.82;3.92;209
Tema;Ghana;5.64;0.01;209
Santander;Spain;43.38;-3.8;209
Sidi bel Abbes;Algeria;35.19;-0.64;209
Bojnurd;Iran;37.47;57.32;209
La Romana;Dominican Rep.;18.42;-68.97;208
Gaborone;Botswana;-24.65;25.91;208
Hajjah;Yemen;15.69;43.6;208
Waitakere/Western Auckland;New Zealand;-36.85;174.55;208
Lobito;Angola;-12.37;13.54;208
Pingliang;China;35.53;106.68;207
Laoag;Philippines;18.2;120.59;207
Bahir Dar;Ethiopia;11.6;37.38;207
Yamoussoukro;Côte d'Ivoire;6.82;-5.28;206
Beer Sheva/Beersheba;Israel;31.25;34.83;206
Salzburg;Austria;47.81;13.04;206
Kalemie;Dem. Rep. Congo;-5.93;29.2;206
North Shore/Takapuna;New Zealand;-36.79;174.78;206
Jiutai;China;44.14;125.84;205
Campeche;Mexico;19.83;-90.5;205
Puqi;China;29.72;113.88;205
São Carlos/Sao Carlos;Brazil;-22.02;-47.89;205
Funchal;Portugal;32.65;-16.88;205
Criciúma/Criciuma;Brazil;-28.68;-49.39;204
Lampang;Thailand;18.29;99.48;204
Colón/Colon;Panama;9.37;-79.87;204
Salalah;Oman;17.03;54.09;204
Sibu;Malaysia;2.3;111.84;204
Las Tunas/Victoria De Las Tunas;Cuba;20.96;-76.95;204
Appleton;United States of America;44.27;-88.4;204
Lianxian;China;24.78;112.38;204
Guaratinguetá/Guaratingueta;Brazil;-22.82;-45.19;204
Pisa;Italy;43.72;10.4;203
Agartala;India;23.84;91.28;203
Erfurt;Germany;50.97;11.03;203
Timon/Teresina;Brazil;-5.11;-42.84;203
Edéa/Edea;Cameroon;3.8;10.12;203
Rostock;Germany;54.07;12.15;203
Ongole;India;15.56;80.05;203
Djougou;Benin;9.7;1.68;203
Khvoy;Iran;38.53;44.97;203
Mossoró/Mossoro;Brazil;-5.19;-37.34;203
Barishal;Bangladesh;22.7;90.37;202
Biskra;Algeria;34.86;5.73;202
Angren;Uzbekistan;41.03;70.15;202
Taranto;Italy;40.51;17.23;202
Pskov;Russia;57.83;28.33;202
Al Khums;Libya;32.66;14.26;202
Minatitlán/Minatitlan;Mexico;17.98;-94.53;202
Chiniot;Pakistan;31.72;72.98;202
Pingzhen;Taiwan;24.94;121.22;202
San Miguel;El Salvador;13.48;-88.18;202
Lashkar Gah;Afghanistan;31.58;64.36;202
Daşoguz/Dashkhovuz/Dasoguz;Turkmenistan;41.84;59.96;201
Sete Lagoas;Brazil;-19.45;-44.25;201
Gedaref;Sudan;14.04;35.38;201
Cartagena;Spain;37.6;-0.98;201
Puri;India;19.82;85.9;201
Dindigul;India;10.38;78;201
Haldia;India;22.03;88.06;201
Az Zawiyah;Libya;32.76;12.72;200
Bergamo;Italy;45.7;9.67;200
Kasama;Zambia;-10.2;31.18;200
Moratuwa;Sri Lanka;6.78;79.88;200
Nema;Mauritania;16.62;-7.25;200
Pokhara;Nepal;28.26;83.97;200
Rivera;Uruguay;-30.9;-55.56;200
Waukegan;United States of America;42.36;-87.84;200
Zhubei/Jhubei;Taiwan;24.83;121.01;200
Meymaneh;Afghanistan;35.93;64.77;200
Bacău/Bacau;Romania;46.58;26.92;200
Taza;Morocco;34.22;-4.02;200
Batu Pahat;Malaysia;1.85;102.93;200
Balakovo;Russia;52.03;47.8;200
Armavir;Russia;45;41.13;200
Rashid;Egypt;31.46;30.39;200
Bila Tserkva;Ukraine;49.77;30.13;199
Saskatoon;Canada;52.17;-106.67;199
Aydın/Aydin;Turkey;37.85;27.85;199
Huangyan;China;28.65;121.25;199
Bulandshahr;India;28.41;77.85;199
Green Bay;United States of America;44.53;-88;199
Kushiro;Japan;42.97;144.37;199
Purnia;India;25.79;87.48;198
Montgomery;United States of America;32.36;-86.28;198
Martapura;Indonesia;-3.41;114.84;198
Roanoke;United States of America;37.27;-79.94;198
Gemena;Dem. Rep. Congo;3.26;19.77;198
Thanh Hóa/Thanh Hoa;Vietnam;19.82;105.8;198
Mbanza-Ngungu;Dem. Rep. Congo;-5.25;14.86;198
Kōfu/Kofu;Japan;35.65;138.58;198
Salamanca;Mexico;20.57;-101.2;198
Talca;Chile;-35.46;-71.67;197
Proddatur;India;14.75;78.57;197
El Tigre;Venezuela;8.89;-64.26;197
Gurgaon;India;28.45;77.02;197
Burhanpur;India;21.3;76.13;197
Kure;Japan;34.25;132.57;197
Cartago;Costa Rica;9.87;-83.93;197
Porlamar;Venezuela;10.96;-63.85;197
Manchester;United States of America;43;-71.46;197
Reims;France;49.25;4.03;197
Engels;Russia;51.5;46.12;196
Burgas;Bulgaria;42.51;27.47;196
Gandhinagar;India;23.3;72.64;196
Iskandar;Uzbekistan;41.55;69.68;196
Nagaoka;Japan;37.45;138.86;195
Coro;Venezuela;11.42;-69.68;195
Brikama;Gambia;13.28;-16.66;195
Severodvinsk;Russia;64.57;39.83;194
Al Jahra;Kuwait;29.34;47.66;194
Bongor;Chad;10.29;15.39;194
Divinópolis/Divinopolis;Brazil;-20.15;-44.9;194
Tarakan;Indonesia;3.3;117.63;193
Machilipatnam;India;16.2;81.18;193
Oxford;United Kingdom;51.77;-1.25;193
Ciudad Madero;Mexico;22.32;-97.84;193
Bayamo;Cuba;20.38;-76.64;193
Klaipėda/Klaipeda;Lithuania;55.72;21.12;192
Dunhua;China;43.35;128.22;192
Ziguinchor;Senegal;12.59;-16.29;192
Barrancabermeja;Colombia;7.09;-73.85;191
Zlatoust;Russia;55.17;59.65;191
Muar;Malaysia;2.03;102.57;191
Dhamar;Yemen;14.56;44.39;191
Valera;Venezuela;9.32;-70.62;191
Bridgetown;Barbados;13.1;-59.62;191
Gainesville;United States of America;29.65;-82.33;191
Bhiwani;India;28.81;76.13;191
Norwich;United Kingdom;52.63;1.3;191
Butuan;Philippines;8.95;125.54;191
Caen;France;49.18;-0.35;190
St.-Denis;France;-20.88;55.45;190
Sadiqabad;Pakistan;28.3;70.13;190
La Paz;Mexico;24.14;-110.32;190
Sơn Tây/Son Tay;Vietnam;21.14;105.51;190
Aberdeen;United Kingdom;57.17;-2.08;189
Syzran;Russia;53.17;48.48;189
Đồng Hới/Dong Hoi;Vietnam;17.48;106.6;189
Mwene-Ditu;Dem. Rep. Congo;-7;23.44;189
Kabwe;Zambia;-14.44;28.45;189
Quelimane;Mozambique;-17.88;36.89;189
Cork;Ireland;51.9;-8.5;189
Parakou;Benin;9.34;2.62;189
Catamarca;Argentina;-28.47;-65.78;189
Nandyal;India;15.52;78.48;189
Ft. Myers/Fort Myers;United States of America;26.64;-81.86;189
Angers;France;47.48;-0.53;188
Mostaganem;Algeria;35.94;0.09;188
Laayoune;Morocco;27.15;-13.2;188
Paarl;South Africa;-33.7;18.96;188
Rio Grande;Brazil;-32.05;-52.12;188
Szeged;Hungary;46.25;20.15;188
Arapiraca;Brazil;-9.75;-36.67;188
Ternate;Indonesia;0.79;127.36;188
Petropavlovsk Kamchatskiy;Russia;53.06;158.62;187
Kimchaek;North Korea;40.67;129.2;187
Puerto Vallarta;Mexico;20.68;-105.24;187
Cachoeiro de Itapemirim;Brazil;-20.85;-41.13;187
Pinar del Rio/Pinar Del Rio;Cuba;22.42;-83.7;187
Manpo;North Korea;41.15;126.3;187
Olsztyn;Poland;53.8;20.48;187
San Cristobal de Las Casas;Mexico;16.75;-92.63;187
Cienfuegos;Cuba;22.14;-80.44;187
Shendi;Sudan;16.68;33.42;187
Pécs/Pecs;Hungary;46.08;18.22;186
Marbella;Spain;36.52;-4.88;186
Madiun;Indonesia;-7.63;111.51;186
Ad Damazīn/Ad Damazin;Sudan;11.77;34.35;186
Arica;Chile;-18.5;-70.29;186
Jamaame;Somalia;0.07;42.75;185
Kütahya/Kutahya;Turkey;39.42;29.93;185
Yei;S. Sudan;4.09;30.68;185
Mainz;Germany;49.98;8.27;185
Ruse;Bulgaria;43.85;25.97;184
Tiarat/Tiaret;Algeria;35.38;1.32;184
Fianarantsoa;Madagascar;-21.43;47.08;184
Kramatorsk;Ukraine;48.72;37.53;184
Kutaisi;Georgia;42.25;42.73;184
Tarlac;Philippines;15.48;120.58;184
Dese;Ethiopia;11.13;39.63;184
Corum;Turkey;40.52;34.95;183
Kalamazoo;United States of America;42.29;-85.59;183
Gweru;Zimbabwe;-19.45;29.82;183
Mataró/Mataro;Spain;41.54;2.45;183
Manta;Ecuador;-0.98;-80.73;183
Bhusawal;India;21.02;75.83;183
Shibin el Kom;Egypt;30.59;30.9;183
Atyrau;Kazakhstan;47.11;51.92;183
Pinrang;Indonesia;-3.79;119.65;183
Kamensk Uralskiy;Russia;56.42;61.94;182
Chilpancingo/Chilpancingo De Los Bravo;Mexico;17.55;-99.5;182
Biratnagar;Nepal;26.48;87.28;182
Bahraich;India;27.62;81.67;182
Barrie;Canada;44.38;-79.7;182
Chingola;Zambia;-12.54;27.85;182
Amarillo;United States of America;35.23;-101.83;182
Tonk;India;26.15;75.79;182
Probolinggo;Indonesia;-7.75;113.15;182
Sirsa;India;29.49;75.03;182
Santa Barbara;United States of America;34.43;-119.72;182
Anda;China;46.4;125.32;182
Brownsville;United States of America;25.92;-97.5;181
Hinthada;Myanmar;17.65;95.47;181
Gangneung;South Korea;37.76;128.9;181
Castello;Spain;39.97;-0.05;181
Funtua;Nigeria;11.52;7.32;180
El Jadida;Morocco;33.26;-8.51;180
Reggio di Calabria;Italy;38.11;15.64;180
Zuwarah;Libya;32.93;12.08;180
Savannah;United States of America;32.02;-81.11;180
Rio Claro;Brazil;-22.41;-47.56;180
Tangail;Bangladesh;24.25;89.92;180
Obuasi;Ghana;6.19;-1.66;180
Ceerigaabo/Erigavo;Somaliland;10.58;47.33;180
Zhaodong;China;46.08;125.98;180
Balkh;Afghanistan;36.75;66.9;180
Potosí/Potosi;Bolivia;-19.57;-65.75;180
Phan Rang;Vietnam;11.57;108.98;180
Varamin;Iran;35.32;51.65;180
Passo Fundo;Brazil;-28.25;-52.42;180
Almería/Almeria;Spain;36.83;-2.43;179
Vizianagaram;India;18.12;83.5;179
Sittwe;Myanmar;20.14;92.88;179
Klerksdorp;South Africa;-26.88;26.62;179
Si Racha;Thailand;13.16;100.93;179
Mary;Turkmenistan;37.6;61.83;179
El Arish/El'Arish;Egypt;31.12;33.8;179
Boma;Dem. Rep. Congo;-5.83;13.05;179
Sangolquí/Sangolqui;Ecuador;-0.31;-78.46;179
Erie;United States of America;42.13;-80.08;178
Nogales;Mexico;31.3;-110.94;178
Teziutlán/Teziutlan;Mexico;19.82;-97.36;178
Korhogo;Côte d'Ivoire;9.46;-5.64;178
Termiz/Termez;Uzbekistan;37.23;67.27;178
Ar Raqqah;Syria;35.93;39.02;178
El Oued;Algeria;33.37;6.86;177
Treviso;Italy;45.67;12.24;177
Vellore;India;12.92;79.15;177
Kadugli;Sudan;11.01;29.7;177
Denton;United States of America;33.22;-97.13;177
Nyíregyháza/Nyiregyhaza;Hungary;47.97;21.72;177
Alappuzha;India;9.5;76.37;177
Malayer;Iran;34.32;48.85;177
Letpadan;Myanmar;17.78;95.74;177
Yuzhno Sakhalinsk;Russia;46.96;142.74;176
Ouargla/Ghardina;Algeria;31.97;5.34;176
Regina;Canada;50.45;-104.62;176
Salatiga;Indonesia;-7.31;110.49;176
Turku;Finland;60.45;22.25;176
Saveh;Iran;35.02;50.33;176
Modena;Italy;44.65;10.92;176
Les Cayes;Haiti;18.2;-73.75;175
Suva;Fiji;-18.13;178.44;175
Bose;China;23.9;106.61;175
Entebbe;Uganda;0.06;32.46;175
Sirjan/Saidabad;Iran;29.47;55.73;175
Taitung;Taiwan;22.76;121.14;175
Yangmei;Taiwan;24.92;121.15;175
Harar;Ethiopia;9.32;42.15;175
As Samawah;Iraq;31.31;45.28;175
Hirosaki;Japan;40.57;140.47;175
Tomakomai;Japan;42.65;141.55;175
Wahiawa;United States of America;21.5;-158.02;175
Puerto Montt;Chile;-41.47;-72.93;175
George;South Africa;-33.95;22.45;175
Bo;Sierra Leone;7.97;-11.74;174
Waterbury;United States of America;41.55;-73.05;174
Evansville;United States of America;37.97;-87.56;174
Puerto Cabello;Venezuela;10.47;-68.17;174
Saida/Sidon;Lebanon;33.56;35.37;174
Obihiro;Japan;42.93;143.17;174
Bida;Nigeria;9.08;6.01;174
Simla/Shimla;India;31.1;77.17;174
Stavanger;Norway;58.97;5.68;173
Esmeraldas;Ecuador;0.93;-79.67;173
Bata;Eq. Guinea;1.87;9.77;173
Ulm;Germany;48.4;10;173
Hong Gai/Hon Gai;Vietnam;20.96;107.1;173
Lishui;China;28.45;119.9;173
Riobamba;Ecuador;-1.67;-78.65;172
Banyuwangi;Indonesia;-8.2;114.37;172
Isparta;Turkey;37.77;30.53;172
Weinan;China;34.5;109.5;172
Peoria;United States of America;40.7;-89.67;172
Bade;Taiwan;24.96;121.3;172
Nova Friburgo;Brazil;-22.26;-42.54;172
Tébessa/Tbessa/Tebessa;Algeria;35.41;8.12;172
Prizren;Kosovo;42.23;20.75;171
Kragujevac;Serbia;44.02;20.92;171
Pitești/Pitesti;Romania;44.86;24.88;171
Poughkeepsie;United States of America;41.7;-73.92;171
Rijeka;Croatia;45.33;14.45;171
Djelfa;Algeria;34.68;3.25;171
Cedar Rapids;United States of America;41.97;-91.66;171
Temirtau;Kazakhstan;50.07;72.96;171
Uvira;Dem. Rep. Congo;-3.37;29.14;170
Burgos;Spain;42.35;-3.68;170
Takaoka;Japan;36.67;137;170
Araçatuba/Aracatuba;Brazil;-21.21;-50.45;170
Fuyang;China;32.9;115.82;170
Čačak/Cacak;Serbia;43.89;20.33;170
Dijon;France;47.33;5.03;170
Keluang;Malaysia;2.04;103.32;170
Nîmes/Nimes;France;43.83;4.35;170
Al Marj;Libya;32.5;20.83;170
Barra Mansa;Brazil;-22.56;-44.17;169
Jayapura;Indonesia;-2.53;140.7;169
Sarh;Chad;9.15;18.39;169
Medinipur;India;22.33;87.15;169
Arad;Romania;46.17;21.32;169
Bandar-e Bushehr/Bushehr;Iran;28.92;50.83;169
Sonsonate;El Salvador;13.72;-89.73;169
Baranavichy;Belarus;53.14;26.01;169
Atbara;Sudan;17.71;33.98;169
Würzburg/Wurzburg;Germany;49.8;9.95;169
Hindupur;India;13.78;77.49;168
Nzérékoré/Nzerekore;Guinea;7.76;-8.83;168
Baramula;India;34.2;74.35;168
Jamalpur;Bangladesh;24.9;89.95;168
Chirchiq;Uzbekistan;41.45;69.56;168
Berezniki;Russia;59.42;56.76;168
Volgodonsk;Russia;47.51;42.16;168
Ormac;Philippines;11.06;124.61;168
Miass;Russia;55;60.09;168
Oldenburg;Germany;53.13;8.22;167
Waco;United States of America;31.55;-97.15;167
Abakan;Russia;53.7;91.45;167
Benha;Egypt;30.47;31.18;167
Novocherkassk;Russia;47.42;40.08;167
Gonaïves/Gonaives;Haiti;19.45;-72.68;167
Fatehpur;India;25.88;80.8;166
Dibrugarh;India;27.48;94.9;166
Ayacucho;Peru;-13.18;-74.22;166
Reykjavík/Reykjavik;Iceland;64.15;-21.95;166
Marabá/Maraba;Brazil;-5.35;-49.12;166
Ocumare del Tuy;Venezuela;10.12;-66.78;166
San Fernando;Trinidad and Tobago;10.28;-61.46;166
Parma;Italy;44.81;10.32;166
Rustenburg;South Africa;-25.65;27.24;166
Norilsk;Russia;69.34;88.22;166
Rock Island;United States of America;41.49;-90.53;166
Carpina;Brazil;-7.84;-35.26;166
Tuluá/Tulua;Colombia;4.09;-76.21;166
Livingstone;Zambia;-17.86;25.86;165
Hà Tĩnh/Ha Tinh;Vietnam;18.33;105.9;165
Kendari;Indonesia;-3.96;122.6;165
Kimberley;South Africa;-28.75;24.77;165
Elbasan;Albania;41.12;20.08;165
Nantou;Taiwan;23.92;120.68;165
Serang;Indonesia;-6.11;106.15;165
Lajes;Brazil;-27.81;-50.31;165
León/Leon;Nicaragua;12.44;-86.88;164
Sitapur;India;27.63;80.75;164
Zenica;Bosnia and Herz.;44.22;17.92;164
Regensburg;Germany;49.02;12.12;164
Kigoma;Tanzania;-4.88;29.61;164
Hawalli;Kuwait;29.33;48;164
Pizen/Plzen;Czechia;49.74;13.36;164
Phitsanulok;Thailand;16.83;100.27;164
Myingyan;Myanmar;21.46;95.39;164
Dagupan;Philippines;16.05;120.34;164
Patra;Greece;38.23;21.73;163
Ingolstadt;Germany;48.77;11.45;163
La Vega;Dominican Rep.;19.22;-70.52;163
Mostar;Bosnia and Herz.;43.35;17.82;163
Navsari;India;20.85;72.92;163
Geneina;Sudan;13.45;22.44;163
Tartus;Syria;34.88;35.89;163
Fargo;United States of America;46.88;-96.79;163
Simao;China;22.78;100.98;163
La Rioja;Argentina;-29.41;-66.85;163
Lecce;Italy;40.36;18.15;163
Mahabad;Iran;36.77;45.72;162
Salamanca;Spain;40.97;-5.67;162
Dourados;Brazil;-22.23;-54.81;162
Ash Shatrah;Iraq;31.42;46.18;162
Settat;Morocco;33.01;-7.62;162
Wilmington;United States of America;39.75;-75.55;162
Wilmington;United States of America;34.23;-77.95;162
Budaun;India;28.03;79.09;162
Tunja;Colombia;5.55;-73.37;161
Coquimbo;Chile;-29.95;-71.34;161
Rubtsovsk;Russia;51.52;81.21;161
Bhisho/Bisho;South Africa;-32.87;27.39;161
Geelong;Australia;-38.17;144.4;161
Ras al Khaymah;United Arab Emirates;25.79;55.94;161
Sullana;Peru;-4.89;-80.68;161
Malakal;S. Sudan;9.54;31.66;161
Bumba;Dem. Rep. Congo;2.19;22.46;161
Xiaogan;China;30.92;113.9;160
Ponce;Puerto Rico;18;-66.62;160
Xapeco;Brazil;-27.1;-52.64;160
Taunggyi;Myanmar;20.78;97.04;160
Lázaro Cárdenas/Lazaro Cardenas;Mexico;17.96;-102.2;160
Gonbad-e Kavus;Iran;37.25;55.17;160
Salavat;Russia;53.37;55.93;160
Valdivia;Chile;-39.8;-73.25;160
Pagadian;Philippines;7.85;123.51;160
Nakhodka;Russia;67.75;77.52;160
Nakhodka;Russia;42.84;132.89;160
Tarija;Bolivia;-21.52;-64.75;159
Zarzis;Tunisia;33.51;11.1;159
Punta del Este/Maldonado;Uruguay;-34.97;-54.95;159
York;United Kingdom;53.97;-1.08;159
Wilkes Barre;United States of America;41.25;-75.88;159
Cuddalore;India;11.72;79.77;159
Rio Largo;Brazil;-9.48;-35.84;159
Samarra;Iraq;34.19;43.88;159
Maykop/Majkop;Russia;44.61;40.12;158
Abéché/Abeche;Chad;13.84;20.83;158
Barreiras;Brazil;-12.14;-45;158
Odense;Denmark;55.4;10.38;158
Lafayette;United States of America;30.2;-92.02;158
Huánuco/Huanuco;Peru;-9.92;-76.24;158
Hoshiarpur;India;31.52;75.98;158
Albacete;Spain;39;-1.87;158
Melitopol;Ukraine;46.84;35.38;158
Sobral;Brazil;-3.69;-40.35;158
Sudbury;Canada;46.5;-80.97;158
Surat Thani;Thailand;9.15;99.34;158
Hurghada/Al Ghurdaqah;Egypt;27.23;33.83;157
Isiro;Dem. Rep. Congo;2.76;27.62;157
Puerto Princesa;Philippines;9.75;118.74;157
Kashmar;Iran;35.18;58.45;157
Ussuriysk;Russia;43.8;132.02;157
Rustavi;Georgia;41.57;45.05;157
Tiraspol;Moldova;46.85;29.64;157
Afyon;Turkey;38.75;30.55;157
Olympia;United States of America;47.04;-122.9;157
Zonguldak;Turkey;41.43;31.78;157
Matsue;Japan;35.47;133.07;157
Salinas;United States of America;36.68;-121.64;157
Moundou;Chad;8.55;16.09;157
Dali;China;25.7;100.18;157
Koforidua;Ghana;6.09;-0.26;157
Uroteppa;Tajikistan;39.92;69;157
Livorno;Italy;43.55;10.3;156
Gondar/Gonder;Ethiopia;12.61;37.46;156
Scranton;United States of America;41.41;-75.66;156
Ciudad del Carmen;Mexico;18.65;-91.82;156
Malabo;Eq. Guinea;3.75;8.78;156
Yulin;China;38.28;109.73;156
Shkodër/Shkoder;Albania;42.07;19.52;156
Sioux Falls;United States of America;43.55;-96.73;156
Muroran;Japan;42.35;140.98;156
Sibiu;Romania;45.8;24.14;156
Batumi/Bat'umi;Georgia;41.6;41.63;156
Barysaw;Belarus;54.23;28.49;155
Gyeongju;South Korea;35.84;129.21;155
Innsbruck;Austria;47.28;11.41;155
Foggia;Italy;41.46;15.56;155
Ordu;Turkey;41;37.87;155
Kanchipuram;India;12.83;79.72;155
Sariwon;North Korea;38.51;125.76;155
Beian;China;48.24;126.48;155
Antakya/Antioch;Turkey;36.23;36.12;155
Battambang/Batdambang;Cambodia;13.1;103.2;155
Guangshui;China;31.62;114;155
Middelburg;South Africa;-25.76;29.47;155
Mahajanga;Madagascar;-15.67;46.35;155
La Serena;Chile;-29.9;-71.25;155
Chetumal;Mexico;18.5;-88.3;155
Gandajika;Dem. Rep. Congo;-6.74;23.96;154
Pathum Thani;Thailand;14.02;100.53;154
Cairns;Australia;-16.89;145.76;154
Kovrov;Russia;56.36;41.33;154
Osorno;Chile;-40.57;-73.16;154
Tottori;Japan;35.5;134.23;154
San Cristóbal/San Cristobal;Dominican Rep.;18.42;-70.11;154
Lemosos/Lemesos;Cyprus;34.68;33.03;154
Moanda;Dem. Rep. Congo;-5.92;12.35;154
Río Cuarto/Rio Cuarto;Argentina;-33.13;-64.35;154
Masjed Soleyman;Iran;31.98;49.3;154
Mufulira;Zambia;-12.55;28.26;154
Niagara Falls;United States of America;43.09;-79.04;153
Chincha Alta;Peru;-13.42;-76.14;153
Faizabad;India;26.75;82.17;153
Dingzhou;China;38.5;115;153
Rondonópolis/Rondonopolis;Brazil;-16.47;-54.64;153
Ilam;Iran;33.63;46.43;153
Uşak/Usak;Turkey;38.68;29.42;153
Nusaybin;Turkey;37.07;41.22;153
San Francisco de Macorís/San Francisco De Macoris/San Francisco de Macoris;Dominican Rep.;19.3;-70.25;153
Zabīd/Zabid;Yemen;14.2;43.32;153
Silchar;India;24.79;92.79;152
Wenshan;China;23.37;104.25;152
Novokuybishevsk;Russia;53.12;49.92;152
Mudon;Myanmar;16.26;97.72;152
Limoges;France;45.83;1.25;152
Kerch;Russia;45.37;36.49;152
Deyang;China;31.13;104.4;152
Samalut;Egypt;28.3;30.71;152
Luanshya;Zambia;-13.13;28.4;152
El Manaqil;Sudan;14.25;32.98;152
Abbotsford;Canada;49.05;-122.3;152
Fayetteville;United States of America;36.06;-94.16;152
Guanare;Venezuela;9.05;-69.75;152
Bintulu;Malaysia;3.17;113.04;152
Dundee;United Kingdom;56.47;-3;152
Nazareth;Israel;32.7;35.3;151
Maragheh;Iran;37.42;46.22;151
Bălți/Balti;Moldova;47.76;27.91;151
Suhar;Oman;24.36;56.73;151
Benguela;Angola;-12.58;13.41;151
Paterson;United States of America;40.92;-74.17;151
Guarapuava;Brazil;-25.38;-51.48;151
Uzhgorod/Uzhhorod;Ukraine;48.63;22.25;151
Kitale;Kenya;1.03;34.99;150
Chillán/Chillan;Chile;-36.6;-72.11;150
Urgentch/Urgench;Uzbekistan;41.56;60.64;150
Vryheid;South Africa;-27.76;30.79;150
Coral Gables;United States of America;25.72;-80.29;150
Edinburg;United States of America;26.3;-98.16;150
Keren;Eritrea;15.68;38.45;150
M'sila;Algeria;35.7;4.55;150
Miaoli;Taiwan;24.57;120.82;150
National City;United States of America;32.67;-117.1;150
Pattani;Thailand;6.86;101.25;150
Tororo;Uganda;0.71;34.17;150
Yilan;Taiwan;24.75;121.75;150
Cao Lãnh/Cao Lanh;Vietnam;10.47;105.64;150
Khiwa;Uzbekistan;41.39;60.36;150
Carora;Venezuela;10.19;-70.08;150
Tirgu Mures;Romania;46.56;24.56;149
Schenectady;United States of America;42.81;-73.94;149
Elkhart;United States of America;41.68;-85.97;149
Perugia;Italy;43.11;12.39;149
Gejiu;China;23.38;103.15;149
Santa Cruz;United States of America;36.97;-122.03;148
Gyumri;Armenia;40.79;43.85;148
Palangkaraya;Indonesia;-2.21;113.91;148
Jiayuguan;China;39.82;98.3;148
Hamilton;New Zealand;-37.78;175.29;148
Yala;Thailand;6.55;101.29;148
Independence;United States of America;39.09;-94.42;148
Diourbel;Senegal;14.66;-16.24;148
Jijel;Algeria;36.82;5.77;148
Lạng Sơn/Lang Son;Vietnam;21.85;106.76;148
Trang;Thailand;7.56;99.61;148
Turbat;Pakistan;25.99;63.07;148
Médéa/Medea;Algeria;36.27;2.77;148
Kolomna;Russia;55.08;38.78;148
San Juan del Río/San Juan del Rio;Mexico;20.38;-100;148
Mangyshlak;Kazakhstan;43.69;51.14;147
El Progreso;Guatemala;14.85;-90.02;147
Trondheim;Norway;63.42;10.42;147
Man;Côte d'Ivoire;7.4;-7.55;147
Wamba;Dem. Rep. Congo;2.14;27.99;147
Gulu;Uganda;2.78;32.28;147
Aix-en-Provence;France;43.52;5.45;147
Willemstad;Curaçao;12.2;-69.02;147
Gharyan;Libya;32.17;13.02;147
Ambala;India;30.32;76.82;147
Cam Ranh;Vietnam;11.9;109.22;147
Ibarra;Ecuador;0.36;-78.13;147
Matanzas;Cuba;23.04;-81.58;147
Bryan;United States of America;30.67;-96.37;147
Perpignan;France;42.7;2.9;147
Poços de Caldas/Pocos de Caldas;Brazil;-21.78;-46.57;147
Tabora;Tanzania;-5.02;32.8;146
Dar'a;Syria;32.62;36.11;146
Brugge/Bruges;Belgium;51.22;3.23;146
Vallejo;United States of America;38.11;-122.26;146
Cabo de Santo Agostinho;Brazil;-8.29;-35.03;146
Dawei/Tavoy;Myanmar;14.1;98.19;146
Hanzhong;China;33.13;107.03;146
Krishnanagar;India;23.38;88.53;146
La Ceiba;Honduras;15.76;-86.8;146
Podgorica;Montenegro;42.47;19.27;146
Ayutthaya/Phra Nakhon Si Ayutthaya;Thailand;14.36;100.57;146
Quchan;Iran;37.11;58.5;146
Pointe-à-Pitre/Pointe-a-Pitre;France;16.24;-61.53;146
Biarritz;France;43.47;-1.56;145
Los Angeles;Chile;-37.46;-72.36;145
Concordia;Argentina;-31.39;-58.03;145
Machakos;Kenya;-1.51;37.26;145
Brest;France;48.39;-4.5;145
Kolar;India;13.13;78.13;145
Pasadena;United States of America;34.16;-118.14;145
Qairouan/Kairouan;Tunisia;35.68;10.1;145
Le Mans;France;48;0.1;145
Tall Afar;Iraq;36.38;42.45;144
Kumba;Cameroon;4.64;9.44;144
Jinchang;China;38.5;102.17;144
Tuzla;Bosnia and Herz.;44.55;18.68;144
Székesfehérvár/Szekesfehervar;Hungary;47.19;18.41;144
Huelva;Spain;37.25;-6.93;144
Sarnia;Canada;42.97;-82.4;144
Goma/Gisenyi;Dem. Rep. Congo;-1.68;29.22;144
Urbana;United States of America;40.11;-88.2;144
Tizi-Ouzou;Algeria;36.71;4.05;144
Kafr el Sheikh;Egypt;31.11;30.94;144
Belleville;United States of America;38.53;-90;144
Ajdabiya;Libya;30.77;20.22;144
Otaru;Japan;43.19;140.98;144
Ipswich;United Kingdom;52.07;1.17;144
Logroño/Logrono;Spain;42.47;-2.43;144
Stara Zagora;Bulgaria;42.42;25.62;143
Béchar/Bechar;Algeria;31.61;-2.23;143
Kenema;Sierra Leone;7.88;-11.19;143
Amiens;France;49.9;2.3;143
Calama;Chile;-22.45;-68.92;143
Macaé/Macae;Brazil;-22.38;-41.79;143
Cape Coast;Ghana;5.11;-1.25;143
Play Ku/Play Cu;Vietnam;13.98;108;143
Pyatigorsk;Russia;44.08;43.09;143
Asheville;United States of America;35.6;-82.55;143
Cajamarca;Peru;-7.15;-78.53;143
Arzamas;Russia;55.4;43.8;143
Massawa;Eritrea;15.61;39.45;143
Durrës/Durres;Albania;41.32;19.45;142
Nawabganj;Bangladesh;24.58;88.35;142
Saïda/Saida;Algeria;34.84;0.14;142
Ciego de Ávila/Ciego De Avila/Ciego de Avila;Cuba;21.84;-78.76;142
Altay;China;47.87;88.12;142
Jieshou;China;33.25;115.35;142
Chongju;North Korea;39.68;125.22;142
Arnhem;Netherlands;51.99;5.92;142
Phuket;Thailand;7.88;98.38;142
Nongan;China;44.43;125.17;141
Ocala;United States of America;29.19;-82.14;141
Melilla;Spain;35.3;-2.95;141
Paranaguá/Paranagua;Brazil;-25.53;-48.53;141
Ghazni;Afghanistan;33.56;68.42;141
Comodoro Rivadavia;Argentina;-45.87;-67.5;141
As Salt;Jordan;32.04;35.73;141
Labé/Labe;Guinea;11.32;-12.3;141
Almetyevsk;Russia;54.9;52.32;140
Lhokseumawe;Indonesia;5.19;97.14;140
Orekhovo-Zuevo;Russia;55.82;38.98;140
Peterborough;United Kingdom;52.58;-0.25;140
Badajoz;Spain;38.88;-6.97;140
Dunhuang;China;40.14;94.66;140
Bordj Bou Arréridj/Bordj Bou Arreridj;Algeria;36.08;4.76;140
Binghamton;United States of America;42.1;-75.92;140
Bizerte;Tunisia;37.29;9.85;140
Sherbrooke;Canada;45.4;-71.9;140
Piedras Negras;Mexico;28.71;-100.53;140
Göttingen/Gottingen;Germany;51.52;9.92;139
Kumbakonam;India;10.98;79.4;139
Myitkyina;Myanmar;25.36;97.39;139
Chinandega;Nicaragua;12.63;-87.13;139
Townsville;Australia;-19.25;146.77;139
Tiruvannamalai;India;12.26;79.1;138
Zalantun;China;48;122.72;138
Parnaíba/Parnaiba;Brazil;-2.91;-41.77;138
Killeen;United States of America;31.12;-97.73;138
Pabna;Bangladesh;24;89.25;138
Umtata;South Africa;-31.58;28.79;138
Bremerhaven;Germany;53.55;8.58;138
Tan An;Vietnam;10.53;106.42;137
Castanhal;Brazil;-1.29;-47.93;137
Cerro de Pasco/Cerro De Pasco;Peru;-10.69;-76.27;137
Iraklio/Iraklion;Greece;35.33;25.13;137
Oulu;Finland;65;25.47;137
Shizuishan;China;39.23;106.77;137
Baia Mare;Romania;47.66;23.58;137
León/Leon;Spain;42.58;-5.57;136
New Bedford;United States of America;41.66;-70.94;136
Győr/Gyor;Hungary;47.7;17.63;136
Portland;United States of America;43.67;-70.25;136
Serpukhov;Russia;54.93;37.43;136
Jequié/Jequie;Brazil;-13.85;-40.08;136
Cẩm Phả/Cam Pha;Vietnam;21.04;107.32;135
Lira;Uganda;2.26;32.89;135
Pyay;Myanmar;18.82;95.21;135
Orsha;Belarus;54.52;30.42;135
May Pen;Jamaica;17.97;-77.23;135
Souk Ahras;Algeria;36.29;7.95;135
Zakho;Iraq;37.14;42.69;135
Cartago;Colombia;4.75;-75.91;135
Springfield;United States of America;39.82;-89.65;135
Caxias;Brazil;-4.83;-43.35;135
Ravenna;Italy;44.42;12.22;135
's-Hertogenbosch;Netherlands;51.68;5.32;135
Nevinnomyssk;Russia;44.62;41.95;134
Lafayette;United States of America;40.42;-86.88;134
Touggourt;Algeria;33.1;6.06;134
Pervouralsk;Russia;56.91;59.96;134
Yunxian;China;32.81;110.81;134
Šiauliai/Siauliai;Lithuania;55.94;23.33;134
Birganj;Nepal;27;84.87;133
Riohacha;Colombia;11.54;-72.91;133
Musoma;Tanzania;-1.49;33.8;133
Fredericksburg;United States of America;38.3;-77.46;133
Uppsala;Sweden;59.86;17.64;133
Awasa;Ethiopia;7.06;38.48;133
Namibe;Angola;-15.19;12.16;133
Kislovodsk;Russia;43.91;42.72;133
Clarksville;United States of America;36.53;-87.36;133
Cape Coral;United States of America;26.6;-81.98;132
Caldwell;United States of America;43.66;-116.67;132
San Luis;Guatemala;16.2;-89.44;132
Blitar;Indonesia;-8.07;112.15;132
Dimitrovgrad;Russia;54.25;49.56;132
Pindamonhangaba;Brazil;-22.92;-45.47;132
Topeka;United States of America;39.05;-95.67;132
Shahrud;Iran;36.42;54.96;132
Papeete;Fr. Polynesia;-17.53;-149.57;132
Racine;United States of America;42.73;-87.81;132
St. John's/Saint John's;Canada;47.58;-52.68;131
Opole;Poland;50.68;17.93;131
Tra Vinh;Vietnam;9.93;106.33;131
Murom;Russia;55.57;42.04;131
Ciénaga/Cienaga;Colombia;11.01;-74.25;131
Lae;Papua New Guinea;-6.73;146.99;131
Pilibhit;India;28.64;79.81;131
Ferrara;Italy;44.85;11.61;131
Novomoskovsk;Russia;54.09;38.22;131
Buzău/Buzau;Romania;45.16;26.81;131
Pinsk;Belarus;52.13;26.09;131
Shuangcheng;China;45.35;126.28;131
Abohar;India;30.12;74.29;131
Ninh Bình/Ninh Binh;Vietnam;20.25;105.98;131
Nikopol;Ukraine;47.57;34.41;130
Florencia;Colombia;1.61;-75.62;130
Girardot;Colombia;4.31;-74.81;130
Jaraguá do Sul/Jaragua do Sul;Brazil;-26.48;-49.1;130
Sennar;Sudan;13.55;33.6;130
Masaya;Nicaragua;11.97;-86.09;130
Baydhabo;Somalia;3.12;43.65;130
Tokat;Turkey;40.31;36.56;130
Erzincan;Turkey;39.75;39.49;129
Andong;South Korea;36.57;128.72;129
Tete;Mozambique;-16.17;33.58;129
Copiapó/Copiapo;Chile;-27.36;-70.34;129
Batticaloa;Sri Lanka;7.72;81.7;129
Shar e Kord;Iran;32.32;50.85;129
Bloomington;United States of America;40.48;-88.99;129
Kokshetau;Kazakhstan;53.3;69.42;129
Idlib;Syria;35.93;36.63;129
Xai-Xai;Mozambique;-25.04;33.64;129
Kamina;Dem. Rep. Congo;-8.73;25.01;129
Larissa/Larisa;Greece;39.63;22.42;129
Moroni;Comoros;-11.7;43.24;129
Kamyshin;Russia;50.08;45.4;129
Karabük/Karabuk;Turkey;41.2;32.6;129
Cambridge;United Kingdom;52.2;0.12;128
Besançon/Besancon;France;47.23;6.03;128
Sakakah;Saudi Arabia;30;40.13;128
Jima;Ethiopia;7.68;36.83;128
Girga;Egypt;26.33;31.88;128
Manzanillo;Cuba;20.34;-77.12;128
Surt;Libya;31.21;16.59;128
Al Hasakah;Syria;36.48;40.75;128
Darnah;Libya;32.76;22.64;128
Ekibastuz;Kazakhstan;51.73;75.32;128
Divo;Côte d'Ivoire;5.84;-5.36;128
San Nicolas;Argentina;-33.33;-60.24;128
Bragança Paulista/Braganca Paulista;Brazil;-22.95;-46.55;128
Worcester;South Africa;-33.64;19.44;128
Tukuyu;Tanzania;-9.25;33.64;128
Port Blair;India;11.67;92.74;128
Elbląg/Elblag;Poland;54.19;19.4;128
Panevežys/Panevezys;Lithuania;55.74;24.37;127
Wau;S. Sudan;7.7;27.99;127
Alipur Duar;India;26.48;89.57;127
Alexandria;United States of America;38.82;-77.1;127
Lafia;Nigeria;8.49;8.52;127
Sancti Spíritus/Sancti Spiritus;Cuba;21.93;-79.44;127
Pakokku;Myanmar;21.33;95.09;127
Hathras;India;27.6;78.05;127
Bremerton;United States of America;47.57;-122.64;127
Neftekamsk;Russia;56.08;54.26;127
Gafsa;Tunisia;34.42;8.78;127
Sogamoso;Colombia;5.72;-72.94;127
Edirne;Turkey;41.67;26.57;126
Songea;Tanzania;-10.68;35.65;126
Tây Ninh/Tay Ninh;Vietnam;11.32;106.15;126
Loja;Ecuador;-3.99;-79.21;126
Macheng;China;31.18;115.03;126
Carúpano/Carupano;Venezuela;10.67;-63.23;126
Tarragona;Spain;41.12;1.25;126
Itapetininga;Brazil;-23.59;-48.04;126
Tengchong;China;25.03;98.47;126
Montego Bay;Jamaica;18.47;-77.92;126
Magway;Myanmar;20.14;94.92;126
Pangkalpinang;Indonesia;-2.08;106.15;126
Malanje/Malange;Angola;-9.54;16.34;126
Gashua;Nigeria;12.87;11.04;126
Leeuwarden;Netherlands;53.25;5.78;126
Lubango;Angola;-14.91;13.49;126
Sorong;Indonesia;-0.86;131.28;126
Kumbo;Cameroon;6.22;10.68;125
Ghardaia;Algeria;32.49;3.67;125
Greeley;United States of America;40.42;-104.74;125
Kelowna;Canada;49.9;-119.48;125
Marv Dasht;Iran;29.8;52.82;125
Semnan;Iran;35.55;53.37;125
Nueva San Salvador;El Salvador;13.67;-89.29;125
Zlín/Zlin;Czechia;49.23;17.65;125
Fasa;Iran;28.97;53.67;124
Lysychansk;Ukraine;48.92;38.43;124
Monterey;United States of America;36.6;-121.89;124
Drohobych;Ukraine;49.34;23.5;124
Mỹ Tho/My Tho;Vietnam;10.35;106.35;124
Spartanburg;United States of America;34.95;-81.93;124
Laiwu;China;36.2;117.66;124
Alagoinhas;Brazil;-12.14;-38.43;124
Rudny;Kazakhstan;52.95;63.13;124
Charleston;United States of America;38.35;-81.63;124
Higuey;Dominican Rep.;18.62;-68.71;124
Potchefstroom;South Africa;-26.7;27.1;124
Siracusa;Italy;37.07;15.29;124
Guelma;Algeria;36.47;7.43;124
Uruguaiana;Brazil;-29.77;-57.09;123
Indramayu;Indonesia;-6.34;108.32;123
Gagnoa;Côte d'Ivoire;6.15;-5.88;123
Porto Seguro;Brazil;-16.43;-39.08;123
Jiaohe;China;43.72;127.35;123
Ségou/Segou;Mali;13.44;-6.26;123
Pati;Indonesia;-6.74;111.03;123
San Fernando de Apure/San Fernado de Apure;Venezuela;7.9;-67.47;123
Brits;South Africa;-25.63;27.78;122
Agana;Guam;13.47;144.75;122
Maastricht;Netherlands;50.85;5.68;122
Tekirdağ/Tekirdag;Turkey;40.99;27.51;122
Boulder;United States of America;40.04;-105.25;122
Aalborg/Alborg;Denmark;57.03;9.92;122
Barbacena;Brazil;-21.22;-43.77;122
Visalia;United States of America;36.33;-119.32;122
Tauranga;New Zealand;-37.7;176.15;122
Saginaw;United States of America;43.42;-83.95;121
Tuscaloosa;United States of America;33.23;-87.54;121
Nancha;China;47.14;129.29;121
Southaven;United States of America;34.97;-90;121
Olmaliq;Uzbekistan;40.85;69.6;121
Xilinhot;China;43.94;116.04;121
Sassari;Italy;40.73;8.57;121
New Albany;United States of America;38.31;-85.82;121
Karaman;Turkey;37.18;33.22;120
Manbij;Syria;36.53;37.96;120
Beaver Falls;United States of America;40.75;-80.32;120
Larache;Morocco;35.2;-6.16;120
Huanghua;China;38.37;117.33;120
Puerto Plata;Dominican Rep.;19.79;-70.69;120
Maxixe;Mozambique;-23.87;35.39;120
Trois-Rivières/Trois Rivieres;Canada;46.35;-72.55;120
Jaú/Jau;Brazil;-22.29;-48.57;119
Tetovo;North Macedonia;42.01;20.97;119
Udine;Italy;46.07;13.24;119
Pleven;Bulgaria;43.42;24.61;119
Petersburg;United States of America;37.23;-77.4;119
Zielona Góra/Zielona Gora;Poland;51.95;15.5;118
Anuradhapura;Sri Lanka;8.35;80.38;118
Qomsheh;Iran;32.01;51.86;118
Tongren;China;27.68;109.13;118
Berdyansk;Ukraine;46.76;36.79;118
Bandundu;Dem. Rep. Congo;-3.31;17.38;118
Bama;Nigeria;11.52;13.69;118
Ourense;Spain;42.33;-7.87;118
Setúbal/Setubal;Portugal;38.53;-8.9;118
Nakhon Pathom;Thailand;13.82;100.06;118
Sokodé/Sokode;Togo;8.99;1.15;118
Agadez;Niger;17;7.98;118
Jalingo;Nigeria;8.9;11.36;118
Dunedin;New Zealand;-45.89;170.49;118
Achinsk;Russia;56.27;90.5;118
Anaco;Venezuela;9.44;-64.46;118
Punta Arenas;Chile;-53.16;-70.94;117
San Martín/San Martin;Argentina;-33.07;-68.49;117
Langsa;Indonesia;4.67;97.97;117
Vyborg;Russia;60.7;28.75;117
Calabozo;Venezuela;8.93;-67.44;117
Chiang Rai/Chang Rai;Thailand;19.91;99.83;117
Nkongsamba;Cameroon;4.96;9.94;117
Kindia;Guinea;10.06;-12.87;117
Gao;Mali;16.27;-0.05;117
Port-Gentil/Port Gentil;Gabon;-0.72;8.78;117
Huanren;China;41.26;125.35;117
Taonan;China;45.33;122.78;117
Puno;Peru;-15.83;-70.03;117
Jaén/Jaen;Spain;37.77;-3.8;116
Nizhyn;Ukraine;51.05;31.89;116
Yakeshi;China;49.28;120.73;116
Boké/Boke;Guinea;10.94;-14.3;116
Cherkessk;Russia;44.29;42.06;116
Yuba City;United States of America;39.14;-121.62;116
Navajoa;Mexico;27.08;-109.45;116
Columbia;United States of America;35.61;-87.04;116
Tahoua;Niger;14.9;5.26;116
Yelets;Russia;52.58;38.5;116
Buizhou;China;37.37;118.02;116
Sri Jawewardenepura Kotte;Sri Lanka;6.9;79.95;116
Inhambane;Mozambique;-23.86;35.34;116
Murfreesboro;United States of America;35.85;-86.39;116
Macon;United States of America;32.85;-83.63;116
Toliara;Madagascar;-23.36;43.69;115
Goulimine;Morocco;28.98;-10.07;115
Pouso Alegre;Brazil;-22.22;-45.94;115
Las Cruces;United States of America;32.31;-106.78;115
Kulob;Tajikistan;37.92;69.78;115
Nabeul;Tunisia;36.46;10.73;115
Tuguegarao;Philippines;17.61;121.73;115
Ciudad Valles;Mexico;21.98;-99.02;115
Botoșani/Botosani;Romania;47.75;26.66;115
Delicias;Mexico;28.2;-105.5;115
Spring Hill;United States of America;28.48;-82.55;115
Kamyanets-Podilskyy;Ukraine;48.68;26.58;115
Giyon;Ethiopia;8.53;37.97;115
Shashemene;Ethiopia;7.2;38.59;114
Valparai;India;10.32;76.97;114
Kuito;Angola;-12.38;16.94;114
Abilene;United States of America;32.45;-99.73;114
Maribor;Slovenia;46.54;15.65;114
Kingston;Canada;44.23;-76.48;114
Siirt;Turkey;37.94;41.93;114
Kankan;Guinea;10.39;-9.31;114
Zhijiang;China;27.44;109.68;114
Kecskemét/Kecskemet;Hungary;46.9;19.7;114
Laghouat;Algeria;33.81;2.88;114
Botucatu;Brazil;-22.88;-48.45;114
Tobolsk;Russia;58.2;68.26;114
Curicó/Curico;Chile;-34.98;-71.24;114
Bærum/Baerum;Norway;59.91;11.35;114
Santa Cruz do Sul;Brazil;-29.71;-52.44;114
Norman;United States of America;35.23;-97.34;114
Praia;Cabo Verde;14.92;-23.52;113
Kipushi;Dem. Rep. Congo;-11.76;27.25;113
Kitami;Japan;43.85;143.9;113
Exeter;United Kingdom;50.7;-3.53;113
Malé/Male;Maldives;4.17;73.5;113
Tokmak;Kyrgyzstan;42.83;75.28;113
St. Cloud;United States of America;45.56;-94.16;113
Nefteyugansk;Russia;61.08;72.7;113
Shaowu;China;27.3;117.5;113
Mojokerto;Indonesia;-7.47;112.43;113
Satu Mare;Romania;47.79;22.89;112
Tyler;United States of America;32.35;-95.3;112
Guanajuato;Mexico;21.02;-101.28;112
Pueblo;United States of America;38.28;-104.63;112
Mazyr;Belarus;52.05;29.27;112
Iguala;Mexico;18.37;-99.54;112
Juba;S. Sudan;4.83;31.58;112
Nakhon Sawan;Thailand;15.7;100.07;112
Iringa;Tanzania;-7.77;35.69;112
Zwolle;Netherlands;52.52;6.1;112
Kandy;Sri Lanka;7.28;80.67;112
Conselheiro Lafaiete;Brazil;-20.67;-43.79;112
Daugavpils;Latvia;55.88;26.51;112
Beaumont;United States of America;30.09;-94.1;111
Magelang;Indonesia;-7.47;110.18;111
Santa Rosa;Argentina;-36.62;-64.3;111
Jawhar;Somalia;2.77;45.52;111
Algeciras;Spain;36.13;-5.47;111
Nsukka;Nigeria;6.87;7.38;111
Nguru;Nigeria;12.88;10.45;111
Balkanabat;Turkmenistan;39.51;54.36;111
Manzanillo;Mexico;19.05;-104.32;111
Santa Maria;United States of America;34.94;-120.44;111
Pemba;Mozambique;-12.98;40.53;111
Volos;Greece;39.37;22.95;111
Noyabrsk;Russia;63.17;75.62;111
Yaynangyoung;Myanmar;20.46;94.88;111
Manzini;eSwatini;-26.5;31.39;111
Harlingen;United States of America;26.2;-97.69;110
Athens;United States of America;33.96;-83.38;110
Mzuzu;Malawi;-11.46;34.02;110
Bouïra/Bouira;Algeria;36.38;3.9;110
Garanhuns;Brazil;-8.89;-36.5;110
Linqing;China;36.85;115.68;110
David;Panama;8.43;-82.43;110
Milagro;Ecuador;-2.18;-79.6;110
Bataysk;Russia;47.14;39.74;110
Hailun;China;47.45;126.93;110
Lichinga;Mozambique;-13.3;35.24;110
Kandi;Benin;11.13;2.94;110
Dali;China;34.8;109.94;110
Tieli;China;46.95;128.05;110
Ipiales;Colombia;0.83;-77.65;110
Catanduva;Brazil;-21.14;-48.98;110
Szombathely;Hungary;47.23;16.63;110
Heihe;China;50.25;127.45;109
Siem Reap/Siemreab;Cambodia;13.37;103.85;109
Szolnok;Hungary;47.19;20.18;109
Sergiyev Posad;Russia;56.33;38.17;109
Tumbes;Peru;-3.57;-80.46;109
San Rafael;Argentina;-34.6;-68.33;109
Matagalpa;Nicaragua;12.92;-85.92;109
Tuxpam;Mexico;20.96;-97.41;109
Leninsk Kuznetsky;Russia;54.66;86.17;109
Soubré/Soubre;Côte d'Ivoire;5.79;-6.61;109
Winter Haven;United States of America;28.02;-81.73;109
Kaposvár/Kaposvar;Hungary;46.37;17.8;109
Medford;United States of America;42.33;-122.87;109
Rochester;United States of America;44.02;-92.47;109
Mopti;Mali;14.49;-4.18;108
Trincomalee;Sri Lanka;8.57;81.23;108
Nehe;China;48.49;124.88;108
Kyzyl;Russia;51.71;94.38;108
Mascara;Algeria;35.4;0.14;108
Oktyabrskiy;Russia;54.46;53.46;108
Birnin Kebbi;Nigeria;12.45;4.2;108
En Nuhud;Sudan;12.69;28.42;108
Estelí/Esteli;Nicaragua;13.09;-86.36;108
Barletta;Italy;41.32;16.27;108
Trento;Italy;46.08;11.12;108
Escuintla;Mexico;15.33;-92.63;108
Escuintla;Guatemala;14.3;-90.78;108
Kogon;Uzbekistan;39.72;64.55;108
Rimnicu Vilcea;Romania;45.11;24.38;108
Koszalin;Poland;54.2;16.18;107
Obninsk;Russia;55.08;36.62;107
Shinyanga;Tanzania;-3.66;33.42;107
Luxembourg;Luxembourg;49.61;6.13;107
Västerås/Vasteras/Vasteraas;Sweden;59.63;16.54;107
Chapayevsk;Russia;52.97;49.72;107
Louangphrabang;Laos;19.88;102.14;107
Ilebo;Dem. Rep. Congo;-4.32;20.61;107
Golmud;China;36.42;94.88;107
Apucarana;Brazil;-23.55;-51.47;107
Pardubice;Czechia;50.04;15.76;107
Ratchaburi;Thailand;13.54;99.82;107
Elista;Russia;46.33;44.21;107
Taungoo;Myanmar;18.95;96.42;107
Douliou/Douliu;Taiwan;23.71;120.54;107
Burco/Burao;Somaliland;9.52;45.54;107
Coimbra;Portugal;40.2;-8.42;107
Drobeta-Turnu Severin;Romania;44.65;22.67;107
Longjiang;China;47.34;123.18;106
Namur;Belgium;50.47;4.87;106
Novotroitsk;Russia;51.2;58.33;106
Raba;Indonesia;-8.45;118.77;106
Bagé/Bage;Brazil;-31.32;-54.1;106
Odessa;United States of America;31.85;-102.37;106
Derbent;Russia;42.06;48.28;106
Suceava;Romania;47.64;26.26;106
Annecy;France;45.9;6.12;106
Salto;Uruguay;-31.39;-57.97;106
Azare;Nigeria;11.68;10.19;106
Lahad Datu;Malaysia;5.05;118.34;106
Sadah/Sa'Dah;Yemen;16.94;43.85;106
Assab;Eritrea;13.01;42.73;105
Kon Tum;Vietnam;14.38;107.98;105
Fresnillo;Mexico;23.17;-102.86;105
Lugano;Switzerland;46;8.97;105
Queenstown;South Africa;-31.9;26.88;105
Hoa Binh;Vietnam;20.81;105.34;105
Yevpatoriya;Russia;45.2;33.36;105
Granada‎/Granada;Nicaragua;11.93;-85.95;105
Kongolo;Dem. Rep. Congo;-5.38;26.98;105
Jizan/Jaizan;Saudi Arabia;16.91;42.56;105
Pec;Kosovo;42.66;20.31;105
Utica;United States of America;43.1;-75.23;105
Focșani/Focsani;Romania;45.7;27.19;105
Linhares;Brazil;-19.39;-40.05;105
Cottbus;Germany;51.77;14.33;105
Koutiala;Mali;12.39;-5.47;105
Prijedor;Bosnia and Herz.;44.98;16.7;105
Jena;Germany;50.93;11.58;105
Gera;Germany;50.87;12.07;105
Torbat-e Jam;Iran;35.22;60.61;105
Billings;United States of America;45.79;-108.54;105
Nong Khai;Thailand;17.87;102.75;105
Brindisi;Italy;40.64;17.93;104
Mmabatho/MMabatho (Mafikeng);South Africa;-25.83;25.61;104
Zhezqazghan/Zhezkazgan;Kazakhstan;47.78;67.77;104
Tandil;Argentina;-37.32;-59.15;104
San Antonio;Chile;-33.6;-71.61;104
Maumere;Indonesia;-8.62;122.21;104
Albury;Australia;-36.06;146.92;104
Grand Junction;United States of America;39.09;-108.55;104
Al Qamishli;Syria;37.03;41.23;104
Adigrat;Ethiopia;14.28;39.47;104
Abengourou;Côte d'Ivoire;6.73;-3.49;104
Kiselevsk;Russia;54;86.64;104
Kroonstad;South Africa;-27.66;27.21;104
EdDamer;Sudan;17.59;33.96;104
Loubomo;Congo;-4.18;12.67;104
Lynchburg;United States of America;37.41;-79.14;104
Kilinochchi;Sri Lanka;9.4;80.4;104
Ahar;Iran;38.48;47.06;104
Biak;Indonesia;-1.16;136.05;104
Gardiz/Gardez;Afghanistan;33.6;69.21;104
Konotop;Ukraine;51.24;33.21;104
Matruh/Marsa Matruh;Egypt;31.35;27.23;103
Perabumulih;Indonesia;-3.44;104.23;103
Guaymas;Mexico;27.93;-110.89;103
Hidalgo del Parral;Mexico;26.93;-105.67;103
Vĩnh Long/Vinh Long;Vietnam;10.26;105.96;103
Velikiye Luki;Russia;56.32;30.52;103
Palma Soriano;Cuba;20.22;-76;103
Pedro Juan Caballero;Paraguay;-22.54;-55.76;103
Pakxe;Laos;15.12;105.82;103
Piatra-Neamt;Romania;46.94;26.38;103
Roxas;Philippines;11.59;122.75;103
Kennewick;United States of America;46.21;-119.14;103
Grudziądz/Grudziadz;Poland;53.48;18.75;102
Houma;China;35.62;111.21;102
Lower Hutt;New Zealand;-41.2;174.91;102
Ukhta;Russia;63.56;53.69;102
Liberec;Czechia;50.8;15.08;102
Bethal;South Africa;-26.47;29.45;102
Council Bluffs;United States of America;41.26;-95.86;102
Monroe;United States of America;32.51;-92.12;102
Bontang;Indonesia;0.13;117.5;102
Teluk Intan;Malaysia;4.01;101.03;102
Ibri;Oman;23.23;56.52;102
Dera Ismail Khan;Pakistan;31.83;70.9;102
Kansk;Russia;56.19;95.71;102
Sarapul;Russia;56.48;53.8;101
Maladzyechna;Belarus;54.32;26.87;101
Olomouc;Czechia;49.63;17.25;101
Barretos;Brazil;-20.55;-48.58;101
Wichita Falls;United States of America;33.91;-98.49;101
Muskegon;United States of America;43.23;-86.25;101
Teófilo Otoni/Teofilo Otoni;Brazil;-17.87;-41.5;101
Kilchu;North Korea;40.96;129.32;101
Duitama;Colombia;5.83;-73.02;101
Vanadzor;Armenia;40.81;44.49;101
Tartu;Estonia;58.38;26.71;101
Novara;Italy;45.45;8.62;101
Oum el Bouaghi;Algeria;35.85;7.15;101
Solikamsk;Russia;59.67;56.75;101
Glazov;Russia;58.12;52.63;101
Ancona;Italy;43.6;13.5;101
Bukoba;Tanzania;-1.32;31.8;101
Kpalimé/Kpalime;Togo;6.9;0.63;100
Sakata;Japan;38.92;139.85;100
Magangué/Magangue;Colombia;9.23;-74.74;100
Bloomington;United States of America;39.17;-86.53;100
Ust-Ulimsk;Russia;57.99;102.63;100
Sabha;Libya;27.03;14.43;100
Lida;Belarus;53.89;25.28;100
Panama City;United States of America;30.16;-85.66;100
Arlit;Niger;18.82;7.33;100
Chamdo;China;31.17;97.23;100
Isna;Egypt;25.29;32.55;100
Subotica;Serbia;46.07;19.68;100
Tsuruoka;Japan;38.7;139.83;100
Chanthaburi;Thailand;12.61;102.1;100
Tumen;China;42.97;129.82;100
Urgut;Uzbekistan;39.4;67.26;100
Bellingham;United States of America;48.76;-122.49;100
Zelenodolsk;Russia;55.84;48.66;100
Galle;Sri Lanka;6.03;80.24;99
Novoshakhtinsk;Russia;47.77;39.92;99
Choluteca;Honduras;13.3;-87.19;99
Thunder Bay;Canada;48.45;-89.27;99
Thika;Kenya;-1.04;37.09;99
Yakima;United States of America;46.6;-120.5;99
Bam;Iran;29.11;58.36;99
Fengzhen;China;40.45;113.14;99
Kwekwe;Zimbabwe;-18.93;29.8;99
Tuapse;Russia;44.11;39.06;99
Talara;Peru;-4.58;-81.28;99
Giresun;Turkey;40.91;38.39;99
Kericho;Kenya;-0.36;35.28;99
České Budějovice/Ceske Budejovice;Czechia;48.98;14.46;99
Lahti;Finland;60.99;25.66;99
Kontagora;Nigeria;10.4;5.47;99
Passos;Brazil;-20.71;-46.61;99
Thimphu;Bhutan;27.47;89.64;99
St. George;United States of America;37.1;-113.58;99
Votkinsk;Russia;57.03;53.99;99
Örebro/Orebro;Sweden;59.28;15.22;99
Iowa City;United States of America;41.66;-91.53;99
Midland;United States of America;32.03;-102.1;99
Serov;Russia;59.61;60.58;98
Apatzingán/Apatzingan;Mexico;19.08;-102.35;98
Waterloo;United States of America;42.49;-92.34;98
Jyväskylä/Jyvaskyla;Finland;62.26;25.75;98
Balashov;Russia;51.55;43.16;98
Iseyin;Nigeria;7.97;3.59;98
Flensburg;Germany;54.78;9.43;98
Zheleznogorsk;Russia;52.35;35.4;98
Atlixco;Mexico;18.9;-98.45;98
Ubá/Uba;Brazil;-21.12;-42.95;98
Ozamis;Philippines;8.15;123.84;98
Ourinhos;Brazil;-22.97;-49.87;98
Slavonski Brod;Croatia;45.16;18.02;98
Mangochi;Malawi;-14.46;35.27;98
L'Ariana;Tunisia;36.87;10.2;98
Trindade;Brazil;-16.65;-49.5;98
Arapongas;Brazil;-23.41;-51.43;98
Bafra;Turkey;41.57;35.91;97
Az Zahran/Dhahran;Saudi Arabia;26.29;50.16;97
Turkistan;Kazakhstan;43.3;68.25;97
San Carlos del Zulia;Venezuela;9.01;-71.92;97
Târgu Jiu/Targu Jiu;Romania;45.05;23.27;97
Shangzhi;China;45.22;127.97;97
Guasave;Mexico;25.57;-108.47;97
Shostka;Ukraine;51.87;33.48;97
Yasuj;Iran;30.66;51.59;97
Bunia;Dem. Rep. Congo;1.56;30.24;97
Linköping/Linkoping;Sweden;58.41;15.63;97
Schwerin;Germany;53.63;11.42;97
Bolu;Turkey;40.74;31.61;97
Mtwara;Tanzania;-10.27;40.19;97
Araguari;Brazil;-18.64;-48.2;97
Yên Bái/Yen Bai;Vietnam;21.71;104.88;97
Corumbá/Corumba;Brazil;-19.02;-57.65;97
Half Way Tree/Halfway Tree;Jamaica;18.03;-76.8;96
Sliven;Bulgaria;42.68;26.33;96
Kelo;Chad;9.32;15.8;96
New London;United States of America;41.36;-72.1;96
Merced;United States of America;37.3;-120.48;96
Erechim;Brazil;-27.63;-52.27;96
Redding;United States of America;40.59;-122.39;96
Yola;Nigeria;9.21;12.48;96
Aurangabad;India;24.77;84.38;96
Sungaipenuh;Indonesia;-2.06;101.4;96
Bolzano;Italy;46.5;11.36;96
Chico;United States of America;39.73;-121.84;96
Mekele/Mek'ele;Ethiopia;13.5;39.47;96
Kuznetsk;Russia;53.12;46.6;96
Guliston/Gulistan;Uzbekistan;40.5;68.79;96
San Carlos de Bariloche;Argentina;-41.15;-71.3;95
Magadan;Russia;59.57;150.81;95
Boli;China;45.76;130.58;95
Catanzaro;Italy;38.9;16.6;95
Hradec Králové/Hradec Kralove;Czechia;50.21;15.81;95
Juazeiro;Brazil;-9.42;-40.5;95
Osijek;Croatia;45.55;18.68;95
Al Aqabah;Jordan;29.53;35.08;95
Biu;Nigeria;10.62;12.19;95
Latacunga/La Tacunga;Ecuador;-0.93;-78.61;95
Dobrich;Bulgaria;43.59;27.84;95
Naxcivan/Naxcivian;Azerbaijan;39.21;45.41;95
Nowra;Australia;-34.88;150.6;95
Prešov/Presov;Slovakia;49;21.24;95
Rock Hill;United States of America;34.94;-81.03;95
Kırşehir/Kirsehir;Turkey;39.14;34.17;94
Ponta Porã/Ponta Pora;Brazil;-22.53;-55.73;94
Bento Gonçalves/Bento Goncalves;Brazil;-29.17;-51.52;94
Novy Urengoy;Russia;66.08;76.63;94
Al Fujayrah/Fujairad;United Arab Emirates;25.12;56.34;94
Lagos de Moreno;Mexico;21.37;-101.93;94
Yishui;China;35.79;118.62;94
Usti Nad Labem;Czechia;50.66;14.08;94
Malindi;Kenya;-3.21;40.1;94
Fort Smith;United States of America;35.39;-94.4;94
Burlington;United States of America;44.48;-73.21;94
Samandagi;Turkey;36.12;35.93;94
Manzhouli;China;49.6;117.43;94
Tatuí/Tatui;Brazil;-23.35;-47.86;94
Michurinsk;Russia;52.9;40.5;93
Trelew;Argentina;-43.25;-65.33;93
Nazran;Russia;43.23;44.78;93
Daan;China;45.5;124.3;93
Polatlı/Polatli;Turkey;39.58;32.15;93
Sheberghan;Afghanistan;36.66;65.74;93
Bath;United Kingdom;51.38;-2.35;93
Bafang;Cameroon;5.17;10.18;93
Darwin;Australia;-12.43;130.85;93
Nouméa/Noumea;New Caledonia;-22.26;166.44;93
Ho;Ghana;6.6;0.47;93
Kineshma;Russia;57.47;42.13;93
Coronel;Chile;-37.03;-73.16;93
Wukari;Nigeria;7.87;9.78;93
Rosenheim;Germany;47.85;12.13;93
Toowoomba;Australia;-27.56;151.96;93
Quibdó/Quibdo;Colombia;5.69;-76.66;93
Lawrence;United States of America;38.96;-95.26;93
Sampit;Indonesia;-2.53;112.95;93
Santa Fe;United States of America;35.69;-105.94;93
Foumban;Cameroon;5.73;10.9;93
Patos;Brazil;-7.02;-37.29;93
Greenville;United States of America;35.61;-77.37;93
Yuma;United States of America;32.69;-114.62;92
Tulcea;Romania;45.2;28.8;92
Fuan;China;27.07;119.62;92
Maizuru;Japan;35.45;135.33;92
Villa María/Villa Maria;Argentina;-32.41;-63.26;92
Santiago de Compostela/Santiago De Compostela;Spain;42.88;-8.54;92
Itaituba;Brazil;-4.26;-55.93;92
Dhangarhi;Nepal;28.69;80.59;92
Tubarão/Tubarao;Brazil;-28.48;-49.02;92
Calais;France;50.95;1.83;92
Ciudad Guzman;Mexico;19.71;-103.46;92
Ereğli/Eregli;Turkey;37.51;34.05;92
Kohima;India;25.67;94.12;92
Danjiangkou;China;32.52;111.5;92
Bugulma;Russia;54.55;52.79;92
Kuopio;Finland;62.89;27.69;92
Kilosa;Tanzania;-6.84;36.99;92
Cabinda;Angola;-5.56;12.19;92
Lawton;United States of America;34.6;-98.41;92
Arezzo;Italy;43.46;11.87;92
Grahamstown;South Africa;-33.3;26.52;92
Novoaltaysk;Russia;53.4;83.96;91
Tecoman;Mexico;18.92;-103.88;91
Helsingborg;Sweden;56.05;12.7;91
Mons;Belgium;50.45;3.94;91
Kendu Bay;Kenya;-0.36;34.64;91
Muriaé/Muriae;Brazil;-21.13;-42.39;91
Pingdu;China;36.79;119.94;91
Niğde/Nigde;Turkey;37.98;34.69;91
Sioux City;United States of America;42.5;-96.4;91
Lüleburgaz/Luleburgaz;Turkey;41.41;27.36;91
Chauk;Myanmar;20.91;94.82;91
Cuauhtémoc/Cuauhtemoc;Mexico;28.43;-106.87;91
Drammen;Norway;59.76;10.19;91
Moncton;Canada;46.08;-64.77;91
Klagenfurt;Austria;46.62;14.31;91
Phetchaburi/Phet Buri;Thailand;13.11;99.94;90
Gatchina;Russia;59.57;30.13;90
Itanhaem;Brazil;-24.18;-46.8;90
Kirovo-Chepetsk;Russia;58.55;50.04;90
Reconquista;Argentina;-29.14;-59.65;90
Mbabane;eSwatini;-26.32;31.13;90
Barahona;Dominican Rep.;18.2;-71.1;90
Buea;Cameroon;4.16;9.23;90
Limerick;Ireland;52.66;-8.62;90
Francistown;Botswana;-21.17;27.5;90
Yegoryevsk;Russia;55.38;39.03;90
Jönköping/Jonkoping;Sweden;57.77;14.17;90
Santana do Livramento;Brazil;-30.88;-55.53;90
Vlorë/Vlore;Albania;40.48;19.5;90
Chester;United Kingdom;53.2;-2.92;90
Hickory;United States of America;35.73;-81.34;89
Fujin;China;47.27;132.02;89
Hosaina;Ethiopia;7.55;37.85;89
Ad Dakhla;Morocco;23.71;-15.94;89
Tambacounda;Senegal;13.78;-13.68;89
Sumbawanga;Tanzania;-7.96;31.62;89
Valle de la Pascua;Venezuela;9.21;-66.02;89
Shwebo;Myanmar;22.58;95.69;89
Zárate/Zarate;Argentina;-34.09;-59.04;89
Albany;United States of America;31.58;-84.16;89
Wangqing;China;43.32;129.73;89
Rafaela;Argentina;-31.25;-61.5;89
Norrköping/Norrkoping;Sweden;58.6;16.18;89
Montero;Bolivia;-17.35;-63.26;89
Chosica;Peru;-11.93;-76.71;89
Chaman;Pakistan;30.93;66.45;89
Brovary;Ukraine;50.49;30.78;89
Târgoviște/Targoviste;Romania;44.94;25.46;88
Nova Lima;Brazil;-19.98;-43.85;88
Taldyqorghan/Taldykorgan;Kazakhstan;45;78.4;88
Zhob;Pakistan;31.35;69.44;88
Qal at Bishah;Saudi Arabia;20.01;42.6;88
Brusque;Brazil;-27.13;-48.93;88
San Angelo;United States of America;31.46;-100.44;88
São Tomé/Sao Tome;São Tomé and Principe;0.33;6.73;88
Coronel Oviedo;Paraguay;-25.45;-56.44;88
State College;United States of America;40.79;-77.86;88
Charlottesville;United States of America;38.03;-78.48;88
Yozgat;Turkey;39.82;34.81;88
Madinat ath Thawrah;Syria;35.84;38.55;88
Ebolowa;Cameroon;2.9;11.15;88
Saint John;Canada;45.27;-66.08;88
Ağrı/Agri;Turkey;39.72;43.05;88
Surigao;Philippines;9.78;125.49;88
Yeysk;Russia;46.7;38.26;88
Çanakkale/Canakkale;Turkey;40.15;26.41;88
Parepare;Indonesia;-4.02;119.63;88
San Juan De Los Morros;Venezuela;9.9;-67.35;88
Buzuluk;Russia;52.78;52.26;88
Makeni;Sierra Leone;8.88;-12.05;88
Uman;Ukraine;48.75;30.21;88
Pergamino;Argentina;-33.9;-60.57;88
Žilina/Zilina;Slovakia;49.22;18.75;88
Gitarama;Rwanda;-2.07;29.76;88
Koidu;Sierra Leone;8.44;-10.85;88
Assis;Brazil;-22.66;-50.42;87
Changting;China;25.87;116.32;87
La Crosse;United States of America;43.8;-91.24;87
Koudougou;Burkina Faso;12.25;-2.37;87
Shumen;Bulgaria;43.27;26.93;87
Mishan;China;45.55;131.88;87
Nenjiang;China;49.18;125.23;87
Ed Dueim;Sudan;13.99;32.3;87
Lokossa;Benin;6.62;1.72;87
Huaraz;Peru;-9.53;-77.53;87
Nouadhibou;Mauritania;20.9;-17.06;87
Tumaco;Colombia;1.81;-78.81;87
Ruhengeri;Rwanda;-1.5;29.63;87
Bitola;North Macedonia;41.04;21.34;87
Olavarría/Olavarria;Argentina;-36.9;-60.33;86
Ioanina/Ioannina;Greece;39.67;20.85;86
Panshi;China;42.94;126.06;86
Lorca;Spain;37.69;-1.7;86
Shchekino;Russia;54.01;37.51;86
Agua Prieta;Mexico;31.32;-109.56;86
Vero Beach;United States of America;27.64;-80.39;86
Baytown;United States of America;29.76;-94.97;86
Potiskum;Nigeria;11.71;11.08;86
Huehuetenango;Guatemala;15.32;-91.47;86
Homestead;United States of America;25.47;-80.48;86
Chipata;Zambia;-13.63;32.64;86
Poitier/Poitiers;France;46.58;0.33;86
Keffi;Nigeria;8.85;7.87;86
Usolye Sibirskoye;Russia;52.76;103.64;86
Helong;China;42.53;129;86
Behbehan;Iran;30.58;50.26;86
Río Gallegos/Rio Gallegos;Argentina;-51.63;-69.22;86
Chumphon;Thailand;10.51;99.19;86
Muncie;United States of America;40.19;-85.39;85
Sokcho;South Korea;38.21;128.59;85
Versailles;France;48.8;2.13;85
Huntington;United States of America;38.42;-82.45;85
Paulo Afonso;Brazil;-9.33;-38.27;85
Ituiutaba;Brazil;-18.97;-49.46;85
Cáceres/Caceres;Brazil;-16.05;-57.51;85
Liepaga;Latvia;56.51;21.01;85
Ballarat;Australia;-37.56;143.84;85
Louga;Senegal;15.61;-16.25;85
Junín/Junin;Argentina;-34.58;-60.96;85
Puerto Limon;Costa Rica;10;-83.03;85
Lorient;France;47.75;-3.37;85
Nanaimo;Canada;49.15;-123.93;85
Savannakhet;Laos;16.54;104.77;85
Duluth;United States of America;46.78;-92.11;85
Sumenep;Indonesia;-7;113.85;85
Guider;Cameroon;9.93;13.94;85
Springfield;United States of America;39.92;-83.8;85
Linjiang;China;41.84;126.94;84
Alton;United States of America;38.89;-90.18;84
Trinidad;Bolivia;-14.83;-64.9;84
Slidell;United States of America;30.27;-89.78;84
Yurga;Russia;55.73;84.89;84
Porto Santana;Brazil;-0.04;-51.18;84
Lake Charles;United States of America;30.23;-93.22;84
Sault Ste. Marie;United States of America;46.5;-84.35;84
Mbarara;Uganda;-0.6;30.65;84
Anzhero Sudzhensk;Russia;56.08;86.04;84
Bethlehem;South Africa;-28.22;28.3;84
Londonderry;United Kingdom;55;-7.33;84
Peterborough;Canada;44.3;-78.33;84
Gisenyi;Rwanda;-1.68;29.26;84
Ocaña/Ocana;Colombia;8.24;-73.35;84
Ouidah;Benin;6.36;2.09;84
Victorville;United States of America;34.54;-117.29;83
Reșița/Resita;Romania;45.3;21.89;83
Codó/Codo;Brazil;-4.48;-43.88;83
Kampong Cham;Cambodia;12;105.45;83
Izmayil;Ukraine;45.35;28.84;83
Tulcán/Tulcan;Ecuador;0.82;-77.73;83
Antsiranana;Madagascar;-12.28;49.31;83
Amasya;Turkey;40.65;35.83;83
Yacuíba/Yacuiba;Argentina;-22.03;-63.7;83
Wiener Neustadt;Austria;47.82;16.25;83
Araxá/Araxa;Brazil;-19.58;-46.95;83
Muş/Mus;Turkey;38.75;41.5;83
Nan;Thailand;18.79;100.77;82
Pernik;Bulgaria;42.61;23.02;82
Bagamoyo;Tanzania;-6.44;38.89;82
Chukai;Malaysia;4.23;103.45;82
Palmerston North;New Zealand;-40.35;175.61;82
Nangong;China;37.37;115.37;82
Chimaltenango;Guatemala;14.66;-90.82;82
Gießen/Giessen;Germany;50.58;8.65;82
Troitsk;Russia;54.11;61.57;82
Banská Bystrica/Banska Bystrica;Slovakia;48.73;19.15;82
Kanoya;Japan;31.38;130.85;82
Kilis;Turkey;36.72;37.12;82
Fier;Albania;40.73;19.57;82
Polatsk;Belarus;55.49;28.79;82
Asela;Ethiopia;7.95;39.14;82
Bolgatanga;Ghana;10.79;-0.85;82
Gulfport;United States of America;30.37;-89.09;82
Abomey;Benin;7.19;1.99;82
Chililabombwe;Zambia;-12.37;27.82;82
Qasserine;Tunisia;35.18;8.83;82
Presidencia Roque Saenz Pena;Argentina;-26.79;-60.45;82
Agboville;Côte d'Ivoire;5.94;-4.28;82
Kaspiysk;Russia;42.87;47.62;82
Luján/Lujan;Argentina;-34.58;-59.11;82
Bendigo;Australia;-36.76;144.28;82
Watampone;Indonesia;-4.53;120.33;82
Campana;Argentina;-34.16;-58.96;82
Sukhumi/Sokhumi;Georgia;43.02;41.02;82
Lavras;Brazil;-21.25;-45.01;81
Béziers/Beziers;France;43.35;3.21;81
Balqash;Kazakhstan;46.85;74.95;81
Bistrița/Bistrita;Romania;47.14;24.51;81
Annapolis;United States of America;38.98;-76.49;81
Avaré/Avare;Brazil;-23.11;-48.93;81
Asbest;Russia;57.02;61.46;81
Formosa;Brazil;-15.54;-47.34;81
Pisco;Peru;-13.71;-76.22;81
Salina Cruz;Mexico;16.17;-95.2;81
Linares;Chile;-35.84;-71.59;81
Zomba;Malawi;-15.39;35.31;81
Natitingou;Benin;10.32;1.39;81
Hobart;Australia;-42.85;147.3;81
Abu Kamal;Syria;34.45;40.92;81
Klin;Russia;56.34;36.7;81
Atakpamé/Atakpame;Togo;7.53;1.12;81
Bingöl/Bingol;Turkey;38.89;40.5;81
Necochea;Argentina;-38.56;-58.75;80
Huacho;Peru;-11.11;-77.62;80
Uvinza;Tanzania;-5.12;30.39;80
Kilifi;Kenya;-3.61;39.85;80
Mbalmayo;Cameroon;3.52;11.5;80
Musan;North Korea;42.23;129.23;80
Meiganga;Cameroon;6.52;14.29;80
Al Karak;Jordan;31.19;35.7;80
Vorkuta;Russia;67.5;64.01;80
Capenda-Camulemba;Angola;-9.42;18.43;80
Jabal Ali/Mina Jabel Ali;United Arab Emirates;24.98;55.01;80
Koktokay;China;47;89.47;80
Nabatiye et Tahta;Lebanon;33.38;35.45;80
Xigaze;China;29.25;88.88;80
Ciudad Mante;Mexico;22.73;-98.95;80
Prachin Buri;Thailand;14.06;101.38;80
Eau Claire;United States of America;44.81;-91.5;80
Khaskovo/Kurdzhali;Bulgaria;41.94;25.56;80
Quillota;Chile;-32.88;-71.26;80
Hagerstown;United States of America;39.64;-77.72;80
Erdenet;Mongolia;49.05;104.12;80
Kropotkin;Russia;45.45;40.58;80
Itumbiara;Brazil;-18.4;-49.21;80
Beni Mazar;Egypt;28.49;30.81;80
Yalta;Russia;44.5;34.16;80
Ouahigouya;Burkina Faso;13.57;-2.42;80
Shadrinsk;Russia;56.08;63.63;79
Abaetetuba;Brazil;-1.72;-48.88;79
Idaho Falls;United States of America;43.47;-112.03;79
Kadoma;Zimbabwe;-18.33;29.91;79
Paysandú/Paysandu;Uruguay;-32.33;-58.08;79
Inowrocław/Inowroclaw;Poland;52.78;18.25;79
Slatina;Romania;44.43;24.37;79
Kupyansk;Ukraine;49.72;37.6;79
Shulan;China;44.41;126.95;79
Sagaing;Myanmar;21.88;95.96;79
Hania;Greece;35.51;24.02;79
Três Lagoas/Tres Lagoas;Brazil;-20.79;-51.72;79
Biel;Switzerland;47.17;7.25;79
Gualeguaychú/Gualeguaychu;Argentina;-33.02;-58.52;79
Ceuta;Spain;35.89;-5.31;79
Dondo;Mozambique;-19.62;34.73;79
Altoona;United States of America;40.52;-78.39;79
São João del Rei/Sao Joao del Rei;Brazil;-21.13;-44.25;79
St.-Jerome;Canada;45.77;-74;78
Pingyi;China;35.51;117.62;78
Umeå/Umea;Sweden;63.83;20.24;78
Zahlé/Zahle;Lebanon;33.85;35.9;78
Wa;Ghana;10.06;-2.5;78
St. Joseph;United States of America;39.77;-94.85;78
Gangtok;India;27.33;88.62;78
Decatur;United States of America;39.84;-88.95;78
Marsala;Italy;37.81;12.44;78
Mansfield;United States of America;40.76;-82.52;78
Linkou;China;45.28;130.25;78
Hakkâri/Hakkari;Turkey;37.57;43.74;78
Numan;Nigeria;9.46;12.04;78
Johnson City;United States of America;36.31;-82.35;78
Kars;Turkey;40.61;43.1;77
Itaúna/Itauna;Brazil;-20.06;-44.57;77
Söke/Soke;Turkey;37.75;27.41;77
Jacksonville;United States of America;34.75;-77.43;77
Kayes;Mali;14.45;-11.44;77
Ende;Indonesia;-8.86;121.65;77
San Carlos;Venezuela;9.66;-68.59;77
Jiexiu;China;37.04;111.9;77
Ovalle;Chile;-30.59;-71.2;77
São Mateus/Sao Mateus;Brazil;-18.73;-39.86;77
Butare;Rwanda;-2.59;29.73;77
La Rochelle;France;46.17;-1.15;77
Thakhek/Muang Khammouan;Laos;17.41;104.84;77
Sarqan;Kazakhstan;45.42;79.91;77
Karur;India;10.95;78.08;77
Pori;Finland;61.48;21.77;77
San Felipe;Venezuela;10.34;-68.75;77
Oudtshoorn;South Africa;-33.58;22.19;77
Uttaradit;Thailand;17.63;100.1;77
Atlantic City;United States of America;39.36;-74.42;77
Alexandria;United States of America;31.31;-92.45;77
Jataí/Jatai;Brazil;-17.88;-51.75;77
São João da Boa Vista/Sao Joao da Boa Vista;Brazil;-21.98;-46.79;77
Al Musayyib;Iraq;32.78;44.29;76
Tucuruí/Tucurui;Brazil;-3.68;-49.72;76
St. Augustine;United States of America;29.89;-81.31;76
Honiara;Solomon Is.;-9.44;159.95;76
Masvingo;Zimbabwe;-20.06;30.82;76
Babahoyo;Ecuador;-1.8;-79.54;76
Kasserine;Tunisia;35.22;8.72;76
Tuban;Indonesia;-6.9;112.05;76
Sakhon Nakhon/Sakon Nakhon;Thailand;17.17;104.15;76
Birobidzhan;Russia;48.8;132.95;76
Dover;United States of America;39.16;-75.52;76
Tamanrasset;Algeria;22.79;5.52;76
Tailai;China;46.39;123.41;76
Mackay;Australia;-21.14;149.15;76
Longview;United States of America;32.5;-94.74;76
Kamensk Shakhtinskiy;Russia;48.33;40.25;76
Buynaksk;Russia;42.83;47.11;76
Galway;Ireland;53.27;-9.05;76
Nevşehir/Nevsehir;Turkey;38.62;34.72;76
Bend;United States of America;44.07;-121.31;75
Wausau;United States of America;44.96;-89.63;75
Campo Murao;Brazil;-24.05;-52.42;75
Kompong Chhnang/Kampong Chnang;Cambodia;12.25;104.67;75
Agrinio;Greece;38.62;21.41;75
Idah;Nigeria;7.11;6.74;75
Bombo;Uganda;0.58;32.53;75
Gode;Ethiopia;5.95;43.45;75
Freeport;United States of America;28.96;-95.36;75
Red Deer;Canada;52.27;-113.8;75
Darhan;Mongolia;49.62;106.35;75
Cachoeira do Sul;Brazil;-30.03;-52.91;75
Greenock;United Kingdom;55.93;-4.75;75
Toledo;Spain;39.87;-4.02;75
Manokwari;Indonesia;-0.87;134.07;75
Shanxian;China;34.79;116.08;74
Texarkana;United States of America;33.44;-94.04;74
Karlstad;Sweden;59.37;13.5;74
Kara Balta;Kyrgyzstan;42.83;73.89;74
San Ramón de la Nueva Orán/San Ramon de la Nueva Oran;Argentina;-23.14;-64.32;74
Standerton;South Africa;-26.94;29.24;74
Riberalta;Bolivia;-10.98;-66.1;74
Prey Veng;Cambodia;11.48;105.32;74
Cozumel;Mexico;20.51;-86.95;74
Kiffa;Mauritania;16.62;-11.4;74
Auburn;United States of America;32.61;-85.48;74
Grand Bassam;Côte d'Ivoire;5.2;-3.75;74
Joplin;United States of America;37.08;-94.51;74
Farah;Afghanistan;32.39;62.1;74
Rapid City;United States of America;44.08;-103.23;74
Munchon;North Korea;39.38;127.25;74
Bawku;Ghana;11.06;-0.24;74
Sundsvall;Sweden;62.4;17.32;73
Onitsha/Asaba;Nigeria;6.14;6.78;73
Mandurah;Australia;-32.52;115.75;73
Mpanda;Tanzania;-6.36;31.05;73
Skien;Norway;59.2;9.6;73
Roanne;France;46.03;4.07;73
Bonao;Dominican Rep.;18.94;-70.41;73
Cuamba;Mozambique;-14.79;36.54;73
Terre Haute;United States of America;39.47;-87.41;73
Călărași/Calarasi;Romania;44.21;27.33;73
Tatvan;Turkey;38.51;42.28;73
General Roca;Argentina;-39.02;-67.61;73
Tokar;Sudan;18.43;37.73;73
Nekemte/Nek'emte;Ethiopia;9.09;36.53;73
Korosten;Ukraine;50.95;28.65;73
San Juan;Dominican Rep.;18.81;-71.23;73
Cheyenne;United States of America;41.14;-104.82;73
Dabou;Côte d'Ivoire;5.32;-4.39;73
Missoula;United States of America;46.87;-113.99;73
Guadalajara;Spain;40.63;-3.17;73
Quảng Trị/Quang Tri;Vietnam;16.75;107.2;73
Oshkosh;United States of America;44.03;-88.54;73
Tamazunchale;Mexico;21.27;-98.78;73
Georgievsk;Russia;44.16;43.47;73
Carlisle;United Kingdom;54.88;-2.93;73
Lanxi;China;46.27;126.28;73
Logan;United States of America;41.74;-111.83;72
Launceston;Australia;-41.45;147.13;72
Keshan;China;48.03;125.87;72
Bacabal;Brazil;-4.23;-44.8;72
Bourges;France;47.08;2.4;72
Venado Tuerto;Argentina;-33.75;-61.97;72
Goya;Argentina;-29.14;-59.27;72
Montepuez;Mozambique;-13.12;39;72
As Suwayda;Syria;32.7;36.57;72
Esbjerg;Denmark;55.47;8.45;72
Chusovoy;Russia;58.29;57.81;72
Nizwa;Oman;22.93;57.53;72
Chalkida;Greece;38.46;23.61;72
Kalamata;Greece;37.04;22.11;72
Andkhvoy;Afghanistan;36.93;65.1;72
Vratsa;Bulgaria;43.21;23.56;72
Chernogorsk;Russia;53.83;91.22;72
Porto União/Porto Uniao;Brazil;-26.24;-51.08;72
Goiana;Brazil;-7.56;-35;72
Monastir;Tunisia;35.73;10.77;72
Çankırı/Cankiri;Turkey;40.61;33.62;71
Mardin;Turkey;37.31;40.74;71
Upington;South Africa;-28.46;21.23;71
Kovel;Ukraine;51.22;24.72;71
Sotik;Kenya;-0.68;35.12;71
Asti;Italy;44.93;8.21;71
Zadar;Croatia;44.12;15.26;71
Ijuí/Ijui;Brazil;-28.39;-53.92;71
Anlu;China;31.27;113.67;71
Salima;Malawi;-13.78;34.43;71
Mamou;Guinea;10.38;-12.1;71
Sur;Oman;22.58;59.53;71
Comayagua;Honduras;14.46;-87.65;71
Bowling Green;United States of America;36.99;-86.44;71
Muyinga;Burundi;-2.85;30.32;71
Sunshine Coast;Australia;-26.68;153.05;71
Altamira;Brazil;-3.2;-52.21;71
Battle Creek;United States of America;42.32;-85.18;71
Saraburi;Thailand;14.53;100.88;71
Debre Markos;Ethiopia;10.34;37.72;71
Paracatu;Brazil;-17.2;-46.87;71
Şirvan/Ali Bayramli/Shirvan;Azerbaijan;39.93;48.92;71
Lethbridge;Canada;49.7;-112.83;71
Mindelo;Cabo Verde;16.88;-25;71
Byumba;Rwanda;-1.58;30.06;71
Saint Gallen;Switzerland;47.42;9.36;71
Scarborough;United Kingdom;54.28;-0.43;71
Tatabánya/Tatabanya;Hungary;47.55;18.43;71
Volsk;Russia;52.03;47.37;70
Baiquan;China;47.6;126.08;70
Kastamonu;Turkey;41.39;33.78;70
Iguatu;Brazil;-6.36;-39.3;70
San Marcos;United States of America;29.88;-97.94;70
Sunyani;Ghana;7.34;-2.34;70
Châu Đốc/Chau Doc;Vietnam;10.7;105.12;70
Belogorsk;Russia;50.92;128.46;70
Karakol;Kyrgyzstan;42.49;78.38;70
Lisala;Dem. Rep. Congo;2.14;21.51;70
Rongzhag;China;30.95;101.92;70
Texas City;United States of America;29.41;-94.96;70
Lobatse;Botswana;-25.22;25.68;70
Trnava;Slovakia;48.37;17.6;70
Totonicapán/Totonicapan;Guatemala;14.91;-91.36;70
Ouezzane;Morocco;34.81;-5.57;70
Arba Minch;Ethiopia;6.04;37.55;70
Paragominas;Brazil;-2.96;-47.49;70
Rio Verde;Mexico;21.93;-99.98;70
Kankakee;United States of America;41.12;-87.86;70
Tuy Hòa/Tuy Hoa;Vietnam;13.08;109.32;70
Guajara-Miram;Brazil;-10.8;-65.35;70
Villa Carlos Paz;Argentina;-31.42;-64.5;69
Jaboticabal;Brazil;-21.25;-48.33;69
Arecibo;Puerto Rico;18.44;-66.73;69
Johnstown;United States of America;40.33;-78.92;69
Janesville;United States of America;42.68;-89.02;69
Bafia;Cameroon;4.75;11.23;69
Kolda;Senegal;12.91;-14.95;69
Arauca;Colombia;7.09;-70.76;69
Vaslui;Romania;46.63;27.73;69
Hasselt;Belgium;50.96;5.48;69
St. Charles;United States of America;38.6;-76.94;69
Ongjin;North Korea;37.94;125.36;69
Azogues;Ecuador;-2.74;-78.84;69
Giurgiu;Romania;43.93;25.84;69
Potenza;Italy;40.64;15.8;69
Ayr;United Kingdom;55.45;-4.62;69
Jorhat;India;26.75;94.22;69
Mocuba;Mozambique;-16.85;38.26;69
Ragusa;Italy;36.93;14.73;69
Liuhe;China;42.28;125.72;69
Güines/Guines;Cuba;22.84;-82.03;69
Timbuktu;Mali;16.77;-3.02;69
Wum;Cameroon;6.4;10.07;69
Chulucanas;Peru;-5.09;-80.17;69
Tuymazy;Russia;54.6;53.69;69
Oranjestad;Aruba;12.53;-70.03;69
Al Ahmadi;Kuwait;29.08;48.08;69
Saywun;Yemen;15.94;48.79;69
Kamloops;Canada;50.67;-120.33;69
Gävle/Gavle;Sweden;60.67;17.17;69
Galveston;United States of America;29.3;-94.8;69
Borisoglebsk;Russia;51.37;42.09;69
Bay City;United States of America;43.59;-83.89;69
Sabanalarga;Colombia;10.64;-74.92;69
L'Aquila/Aquila;Italy;42.35;13.39;69
Lima;United States of America;40.74;-84.11;68
Türkmenbaşy/Turkmenbashi/Turkmenbasy;Turkmenistan;40.02;52.97;68
Saldanha;South Africa;-33.01;17.93;68
Lodja;Dem. Rep. Congo;-3.49;23.42;68
Matara;Sri Lanka;5.95;80.54;68
Oturkpo;Nigeria;7.19;8.13;68
Narathiwat;Thailand;6.43;101.82;68
Artemisa;Cuba;22.81;-82.76;68
Balsas;Brazil;-7.52;-46.05;68
Pontiac;United States of America;42.65;-83.29;68
Putrajaya;Malaysia;2.91;101.7;68
Calbayog;Philippines;12.07;124.6;68
Concepción del Uruguay/Concepcion del Uruguay;Argentina;-32.48;-58.24;68
Garissa;Kenya;-0.44;39.67;68
Minxian;China;34.44;104.03;68
Owensboro;United States of America;37.77;-87.11;68
Deva;Romania;45.88;22.92;68
Khanty Mansiysk;Russia;61;69;68
Ishim;Russia;56.15;69.45;68
Matehuala;Mexico;23.66;-100.65;68
Boorama;Somaliland;9.94;43.18;68
Juchitan;Mexico;16.43;-95.02;68
Blacksburg;United States of America;37.23;-80.41;68
Soyo;Angola;-6.13;12.37;67
Santa Inês/Santa Ines;Brazil;-3.66;-45.39;67
El Bayadh;Algeria;33.69;1.01;67
Dimbokro;Côte d'Ivoire;6.65;-4.71;67
Tejen;Turkmenistan;37.38;60.5;67
Kasese;Uganda;0.23;29.99;67
Tzaneen;South Africa;-23.82;30.17;67
Jelgava;Latvia;56.65;23.71;67
Lao Chi/Lao Cai;Vietnam;22.5;103.97;67
Puerto Maldonado;Peru;-12.6;-69.18;67
Mbaïki/Mbaiki;Central African Rep.;3.87;18;67
Jaltipan;Mexico;17.94;-94.74;67
Narva;Estonia;59.38;28.16;67
Apatity;Russia;67.57;33.39;67
Kati;Mali;12.75;-8.08;67
Aleksin;Russia;54.51;37.09;67
Kissidougou;Guinea;9.19;-10.12;67
Baní/Bani;Dominican Rep.;18.28;-70.33;67
Las Heras;Argentina;-32.83;-68.8;67
Nalut;Libya;31.88;10.97;67
Great Falls;United States of America;47.5;-111.3;67
Mansehra;Pakistan;34.34;73.2;66
Kungur;Russia;57.43;56.95;66
Klintsy;Russia;52.77;32.24;66
Neryungri;Russia;56.67;124.71;66
Huinan;China;42.62;126.26;66
Lahij;Yemen;13.06;44.88;66
Leninogorsk;Russia;54.6;52.45;66
Pyongsan;North Korea;38.34;126.39;66
Longview;United States of America;46.14;-122.94;66
Burdur;Turkey;37.72;30.28;66
Hastings;New Zealand;-39.64;176.84;66
Alba Lulia;Romania;46.08;23.58;66
Morón/Moron;Cuba;22.11;-78.63;66
Lesosibirsk;Russia;58.24;92.48;66
Lahat;Indonesia;-3.8;103.53;66
Rockhampton;Australia;-23.36;150.52;66
Chabahar;Iran;25.3;60.63;66
Polevskoy;Russia;56.44;60.19;66
Sodo;Ethiopia;6.9;37.75;66
Phyarpon;Myanmar;16.29;95.68;66
Rio Negro;Brazil;-26.1;-49.79;66
Panaji;India;15.49;73.82;66
Quiemo;China;38.13;85.53;66
Prince George;Canada;53.92;-122.77;66
Santo Ângelo/Santo Angelo;Brazil;-28.3;-54.28;65
Bani Walid;Libya;31.77;13.99;65
San Luis Obispo;United States of America;35.28;-120.66;65
Masaka;Uganda;-0.33;31.73;65
Kumertau;Russia;52.77;55.78;65
Birni Nkonni;Niger;13.79;5.26;65
Debre Birhan;Ethiopia;9.68;39.53;65
Békéscsaba/Bekescsaba;Hungary;46.67;21.1;65
Cobán/Coban;Guatemala;15.47;-90.38;65
Ji-Paraná/Ji-Parana;Brazil;-10.83;-61.97;65
Borås/Boras;Sweden;57.73;12.92;65
Solwezi;Zambia;-12.18;26.4;65
Saki;Azerbaijan;41.19;47.17;65
Krasnoturinsk;Russia;59.79;60.48;65
Tan Tan;Morocco;28.43;-11.1;65
Gurupi;Brazil;-11.72;-49.06;65
Rafha;Saudi Arabia;29.62;43.49;65
Feyzabad;Afghanistan;37.13;70.58;65
Mazatenango;Guatemala;14.53;-91.51;65
Binga;Dem. Rep. Congo;2.38;20.42;65
Houma;United States of America;29.6;-90.72;65
Puerto Madryn;Argentina;-42.77;-65.04;65
Parintins;Brazil;-2.61;-56.74;64
Nepalganj;Nepal;28.05;81.62;64
Tikhoretsk;Russia;45.85;40.14;64
Port Charlotte;United States of America;27;-82.11;64
Taloqan;Afghanistan;36.73;69.54;64
Victoria;United States of America;28.8;-97;64
Qinggang;China;46.69;126.1;64
Arras;France;50.28;2.78;64
Ciudad Hidalgo;Mexico;19.68;-100.57;64
Zrenjanin;Serbia;45.38;20.4;64
Mazabuka;Zambia;-15.86;27.76;64
Pocatello;United States of America;42.87;-112.44;64
Flagstaff;United States of America;35.2;-111.65;64
Curvelo;Brazil;-18.76;-44.43;64
Colón/Colon;Cuba;22.72;-80.91;64
Bismarck;United States of America;46.81;-100.78;64
Kangar;Malaysia;6.43;100.19;64
Ramla;Israel;31.92;34.87;64
Kristiansand;Norway;58.17;8;64
Caçador/Cacador;Brazil;-26.77;-51.02;64
Kanchanaburi;Thailand;14.02;99.52;64
Irecê/Irece;Brazil;-11.3;-41.87;64
Svobodnyy;Russia;51.41;128.13;64
Catalão/Catalao;Brazil;-18.18;-47.95;64
Zarafshon;Uzbekistan;41.58;64.2;64
Samut Sakhon;Thailand;13.54;100.27;63
Kakamega;Kenya;0.29;34.73;63
Sefra;Algeria;32.76;-0.58;63
Rzhev;Russia;56.26;34.33;63
Cahul;Moldova;45.91;28.19;63
Bhairawa;Nepal;27.53;83.38;63
Molepolole;Botswana;-24.4;25.51;63
Zalău/Zalau;Romania;47.18;23.06;63
Valença/Valenca;Brazil;-13.36;-39.08;63
Vilhena;Brazil;-12.72;-60.12;63
Jackson;United States of America;35.61;-88.81;63
Medicine Hat;Canada;50.03;-110.68;63
Knysna;South Africa;-34.03;23.03;63
Balakhna;Russia;56.49;43.59;63
Bossangoa;Central African Rep.;6.48;17.45;63
Sopore/Suyyapur;India;34.3;74.47;63
Belize City/Belize;Belize;17.5;-88.19;63
Kasongo;Dem. Rep. Congo;-4.45;26.66;63
Coffs Harbour;Australia;-30.31;153.11;63
Machiques;Venezuela;10.07;-72.55;63
Itapeva;Brazil;-23.98;-48.88;63
Beledweyne;Somalia;4.74;45.2;63
Graaff Reinet;South Africa;-32.3;24.54;63
Balboa;Panama;8.95;-79.57;63
Bitlis;Turkey;38.39;42.12;63
Guamúchil/Guamuchil;Mexico;25.47;-108.09;63
Nkawkaw;Ghana;6.55;-0.78;63
Wenatchee;United States of America;47.42;-120.31;63
Belebey;Russia;54.13;54.12;63
Tataouine;Tunisia;33;10.47;63
Surin;Thailand;14.89;103.49;63
Kayes;Congo;-4.18;13.28;63
Dubuque;United States of America;42.5;-90.66;62
Singida;Tanzania;-4.82;34.74;62
Elmira;United States of America;42.09;-76.81;62
Tanjungpandan;Indonesia;-2.75;107.65;62
Assen;Netherlands;53;6.55;62
Chistopol;Russia;55.36;50.64;62
Bambari;Central African Rep.;5.76;20.67;62
Tikhvin;Russia;59.64;33.51;62
Sagua la Grande;Cuba;22.81;-80.07;62
Tupã/Tupa;Brazil;-21.93;-50.52;62
Madang;Papua New Guinea;-5.22;145.79;62
Veszprém/Veszprem;Hungary;47.09;17.91;62
Ferkessédougou/Ferkessedougou;Côte d'Ivoire;9.6;-5.2;62
Conway;United States of America;35.09;-92.45;62
Labinsk;Russia;44.63;40.74;62
Parkersburg;United States of America;39.27;-81.56;62
Fernandópolis/Fernandopolis;Brazil;-20.27;-50.26;62
Apia;Samoa;-13.84;-171.74;62
Zalaegerszeg;Hungary;46.84;16.84;62
Bamian;Afghanistan;34.82;67.52;62
Bassar;Togo;9.26;0.79;62
Moca;Dominican Rep.;19.4;-70.52;62
Iskitim;Russia;54.65;83.29;62
Berbérati/Berberati;Central African Rep.;4.25;15.78;62
Benevento;Italy;41.13;14.75;62
Dothan;United States of America;31.22;-85.39;62
Chinhoyi;Zimbabwe;-17.36;30.18;62
Medenine;Tunisia;33.4;10.42;62
Troyes;France;48.34;4.08;62
Vyska;Russia;55.32;42.16;62
Pula;Croatia;44.87;13.85;62
Sibay;Russia;52.71;58.64;62
Anderson;United States of America;34.5;-82.65;62
Cayenne;France;4.93;-52.33;62
Ponta Delgada;Portugal;37.75;-25.67;62
Fengcheng;China;28.2;115.77;61
Stralsund;Germany;54.3;13.1;61
Marietta;United States of America;33.96;-84.54;61
Civitavecchia;Italy;42.1;11.8;61
Portimão/Portimao;Portugal;37.13;-8.53;61
Gaalkacyo;Somalia;6.77;47.43;61
Valdosta;United States of America;30.83;-83.28;61
Temple;United States of America;31.1;-97.36;61
Kokomo;United States of America;40.49;-86.13;61
Coburg;Germany;50.27;10.97;61
Yopal;Colombia;5.35;-72.41;61
Salsk;Russia;46.48;41.54;61
Cherbourg;France;49.65;-1.65;61
El Carmen de Bolívar/El Carmen de Bolivar;Colombia;9.72;-75.13;61
Bouaflé/Bouafle;Côte d'Ivoire;6.98;-5.75;61
Rason/Sonbong;North Korea;42.34;130.4;61
Tartagal;Argentina;-22.55;-63.81;61
Canela;Brazil;-29.36;-50.81;61
Nelson;New Zealand;-41.29;173.25;61
Casper;United States of America;42.87;-106.31;61
San Fernando;Chile;-34.58;-70.99;61
Shuya;Russia;56.85;41.36;61
Sfintu-Gheorghe;Romania;45.87;25.79;61
Tidore;Indonesia;0.7;127.44;61
Lokoja;Nigeria;7.8;6.74;61
Langzhong;China;31.58;105.97;61
Pirassununga;Brazil;-21.99;-47.43;60
Khujayli;Uzbekistan;42.4;59.45;60
Banfora;Burkina Faso;10.63;-4.76;60
Zima;Russia;53.93;102.03;60
Mbanza-Congo/Mbanza Congo;Angola;-6.27;14.24;60
Lankaran;Azerbaijan;38.75;48.85;60
Pirapora;Brazil;-17.33;-44.93;60
Laascaanood;Somaliland;8.43;47.32;60
Caratinga;Brazil;-19.79;-42.14;60
Crotone;Italy;39.08;17.12;60
Uíge/Uige;Angola;-7.62;15.05;60
Ithaca;United States of America;42.44;-76.5;60
Kotlas;Russia;61.26;46.66;60
Gorno Altaysk;Russia;51.96;85.96;60
Nkhotakota;Malawi;-12.92;34.3;60
Linares;Spain;38.08;-3.63;60
Itapetinga;Brazil;-15.25;-40.25;60
São Borja/Sao Borja;Brazil;-28.66;-56.01;60
Växjö/Vaxjo;Sweden;56.88;14.82;60
Leticia;Colombia;-4.2;-69.96;60
Béja/Beja;Tunisia;36.73;9.19;60
Drummondville;Canada;45.88;-72.48;59
Truc Giang;Vietnam;10.23;106.37;59
Carazinho;Brazil;-28.29;-52.8;59
Dengzhou;China;32.68;112.08;59
San Felipe;Chile;-32.75;-70.72;59
Santa Rosa;Brazil;-27.87;-54.46;59
Lappeenranta;Finland;61.07;28.18;59
Kavala;Greece;40.94;24.4;59
Gannan;China;47.92;123.51;59
Azua;Dominican Rep.;18.45;-70.73;59
Viedma;Argentina;-40.8;-63;59
Concepción/Concepcion;Paraguay;-23.41;-57.43;59
Manacapuru;Brazil;-3.29;-60.62;59
Mt. Hagen/Mount Hagen;Papua New Guinea;-5.86;144.22;59
San Francisco;Argentina;-31.43;-62.09;59
Corvallis;United States of America;44.57;-123.28;59
Kabinda;Dem. Rep. Congo;-6.13;24.48;59
Mikhaylovka;Russia;50.07;43.22;59
Solnechnogorsk;Russia;56.18;36.98;59
Telêmaco Borba/Telemaco Borba;Brazil;-24.33;-50.62;59
Guanambi;Brazil;-14.23;-42.79;59
Hattiesburg;United States of America;31.33;-89.29;59
Tezpur;India;26.63;92.8;59
Morgantown;United States of America;39.63;-79.96;59
Kamphaeng Phet;Thailand;16.47;99.53;59
Arsenyev;Russia;44.16;133.28;59
Embu;Kenya;-0.52;37.45;59
Jonesboro;United States of America;35.84;-90.7;59
Aketi;Dem. Rep. Congo;2.74;23.78;59
Grand Forks;United States of America;47.93;-97.03;59
Dalton;United States of America;34.77;-84.97;59
San Pedro;Argentina;-24.22;-64.87;58
Benton Harbor;United States of America;42.12;-86.45;58
Rocky Mount;United States of America;35.94;-77.79;58
Chaiyaphum;Thailand;15.8;102.04;58
Bondoukou;Côte d'Ivoire;8.03;-2.8;58
Korçë/Korce;Albania;40.62;20.77;58
San Andrés/San Andres;Colombia;12.56;-81.69;58
Agen;France;44.2;0.63;58
Kırklareli/Kirklareli;Turkey;41.74;27.23;58
Kogalym;Russia;62.04;74.49;58
Rundu;Namibia;-17.92;19.75;58
Ariquemes;Brazil;-9.94;-63.08;58
Hai Duong;Vietnam;20.94;106.33;58
Ushuaia;Argentina;-54.79;-68.31;58
Allanmyo;Myanmar;19.38;95.23;58
Borovichi;Russia;58.4;33.9;58
Angoche;Mozambique;-16.23;39.91;58
Napier;New Zealand;-39.49;176.93;58
Suileng;China;47.25;127.11;58
Lop Buri/Thahanbok Lop Buri;Thailand;14.8;100.62;58
Qunghirot;Uzbekistan;43.07;58.9;58
Linares;Mexico;24.86;-99.57;58
Tiznit;Morocco;29.71;-9.74;58
Lewiston;United States of America;44.1;-70.22;58
Timbaúba/Timbauba;Brazil;-7.5;-35.32;58
Picos;Brazil;-7.08;-41.44;57
Stepanakert;Azerbaijan;39.82;46.75;57
Kingsport;United States of America;36.55;-82.56;57
Florence;United States of America;34.2;-79.76;57
Kentau;Kazakhstan;43.52;68.52;57
Cheremkhovo;Russia;53.16;103.07;57
Caborca;Mexico;30.72;-112.16;57
Carson City;United States of America;39.16;-119.77;57
Punta Alta;Argentina;-38.88;-62.08;57
Arcoverde;Brazil;-8.42;-37.07;57
Bragança/Braganca;Brazil;-1.05;-46.77;57
Al Mafraq;Jordan;32.28;36.23;57
Ames;United States of America;42.05;-93.62;57
Puntarenas;Costa Rica;9.97;-84.83;57
Mafetang/Mafeteng;Lesotho;-29.82;27.25;57
General Pico;Argentina;-35.66;-63.77;57
Vaasa;Finland;63.1;21.6;57
Fairbanks;United States of America;64.84;-147.71;57
Roslavl;Russia;53.95;32.86;57
Rodos;Greece;36.44;28.22;57
Manhattan;United States of America;39.19;-96.59;57
Port Arthur;United States of America;29.9;-93.93;57
Adrar;Algeria;27.87;-0.29;57
Kitgum;Uganda;3.3;32.87;57
Williamsport;United States of America;41.24;-77;57
Cruzeiro do Sul;Brazil;-7.63;-72.67;57
Los Andes;Chile;-32.83;-70.6;57
Serrinha;Brazil;-11.65;-39.01;57
Jijiga;Ethiopia;9.35;42.79;57
Vacaria;Brazil;-28.5;-50.94;57
Ridder;Kazakhstan;50.36;83.51;57
Eger;Hungary;47.9;20.38;57
Puerto Barrios;Guatemala;15.72;-88.59;57
Garzón/Garzon;Colombia;2.21;-75.65;57
Tikrit;Iraq;34.6;43.68;57
Janaúba/Janauba;Brazil;-15.8;-43.31;57
Kaga Bandoro;Central African Rep.;6.98;19.18;57
Magong/Makung;Taiwan;23.57;119.58;56
Formiga;Brazil;-20.46;-45.43;56
Alxa Zuoqi;China;38.84;105.67;56
Pol-e Khomri;Afghanistan;35.95;68.7;56
Zouirat;Mauritania;22.73;-12.48;56
Mankato;United States of America;44.16;-94;56
Rotorua;New Zealand;-38.13;176.25;56
Hof;Germany;50.32;11.92;56
Paita;Peru;-5.09;-81.12;56
Lake Havasu City;United States of America;34.5;-114.31;56
Nizhnyaya Tura;Russia;58.64;59.8;56
Springfield;United States of America;44.05;-122.98;56
Nova Viçosa/Nova Vicosa;Brazil;-17.88;-39.37;56
Bungoma;Kenya;0.57;34.56;56
Tulare;United States of America;36.21;-119.34;56
Lautoka;Fiji;-17.62;177.47;56
Seres;Greece;41.09;23.55;56
Changling;China;44.27;123.99;56
Saratoga Springs;United States of America;43.08;-73.79;56
Itapipoca;Brazil;-3.5;-39.58;56
Ełk/Elk;Poland;53.83;22.35;56
Umm Ruwaba;Sudan;12.91;31.2;56
Parachinar;Pakistan;33.9;70.1;56
Halmstad;Sweden;56.67;12.86;56
Estância/Estancia;Brazil;-11.27;-37.45;56
Sayanogorsk;Russia;53.09;91.4;56
Évora/Evora;Portugal;38.56;-7.91;56
Arqalyq;Kazakhstan;50.24;66.9;56
Gelendzhik;Russia;44.57;38.06;56
Vyazma;Russia;55.21;34.29;56
Melo;Uruguay;-32.36;-54.18;55
Maldonado;Uruguay;-34.91;-54.96;55
Brive;France;45.15;1.53;55
São Gabriel/Sao Gabriel;Brazil;-30.32;-54.32;55
Xinqing;China;48.24;129.51;55
Placetas;Cuba;22.32;-79.66;55
Wagga Wagga;Australia;-35.12;147.34;55
Nakhon Phanom;Thailand;17.39;104.77;55
Concórdia/Concordia;Brazil;-27.23;-52.03;55
São José de Ribamar/Sao Jose de Ribamar;Brazil;-2.55;-44.07;55
Kribi;Cameroon;2.94;9.91;55
Jefferson City;United States of America;38.58;-92.17;55
Abancay;Peru;-13.64;-72.89;55
Tadmur;Syria;34.55;38.28;55
Kalasin;Thailand;16.43;103.51;55
Marzuq;Libya;25.9;13.9;55
Karlovac;Croatia;45.49;15.55;55
Prescott;United States of America;34.59;-112.45;55
Caicó/Caico;Brazil;-6.46;-37.1;55
Tarbes;France;43.23;0.08;55
Nuevo Casas Grandes;Mexico;30.42;-107.91;55
Juigalpa;Nicaragua;12.11;-85.38;55
Ningan;China;44.33;129.47;55
El Banco;Colombia;9;-73.98;55
Moquegua;Peru;-17.19;-70.94;55
Chivilcoy;Argentina;-34.9;-60.04;55
Penápolis/Penapolis;Brazil;-21.41;-50.08;54
Ajaccio;France;41.93;8.73;54
Krasnokamensk;Russia;50.07;118.03;54
Mocambique;Mozambique;-15.04;40.68;54
Fond du Lac;United States of America;43.77;-88.45;54
Tacuarembó/Tacuarembo;Uruguay;-31.71;-55.98;54
Ash Shihr;Yemen;14.76;49.61;54
Aveiro;Portugal;40.64;-8.65;54
Illichivsk;Ukraine;46.3;30.67;54
Nuevitas;Cuba;21.55;-77.26;54
Andorra;Andorra;42.5;1.52;54
Ruteng;Indonesia;-8.61;120.47;54
Chiquinquirá/Chiquinquira;Colombia;5.62;-73.82;54
Azul;Argentina;-36.78;-59.87;54
Winchester;United States of America;39.18;-78.17;54
Chicoutimi;Canada;48.43;-71.07;54
Jihlava;Czechia;49.4;15.58;54
Severomorsk;Russia;69.07;33.42;54
Bijar;Iran;35.87;47.59;54
Vyshnniy Volochek;Russia;57.58;34.56;54
Markala;Mali;13.67;-6.07;54
Bắc Giang/Phu Lang Thuong/Bac Giang;Vietnam;21.27;106.2;54
Yevlax;Azerbaijan;40.62;47.15;54
Sheboygan;United States of America;43.75;-87.71;54
San Pedro de las Colonias;Mexico;25.76;-102.98;54
Upata;Venezuela;8.02;-62.41;54
Charikar;Afghanistan;35.02;69.17;54
Pamplona;Colombia;7.39;-72.66;54
Buguruslan;Russia;53.66;52.43;54
Ilo;Peru;-17.64;-71.34;53
Supham Buri;Thailand;14.47;100.13;53
Río Tercero/Rio Tercero;Argentina;-32.18;-64.12;53
Joensuu;Finland;62.6;29.77;53
Coari;Brazil;-4.08;-63.13;53
Katerini;Greece;40.27;22.5;53
Eagle Pass;United States of America;28.71;-100.49;53
Registro;Brazil;-24.49;-47.84;53
St.-Brieuc;France;48.52;-2.78;53
Pine Bluff;United States of America;34.23;-92;53
Taxco;Mexico;18.57;-99.62;53
Qingan;China;46.87;127.51;53
Tingo María/Tingo Maria;Peru;-9.29;-75.99;53
Camaquã/Camaqua;Brazil;-30.84;-51.81;53
Turnovo;Bulgaria;43.09;25.66;53
Banes;Cuba;20.96;-75.72;53
Alexandroupoli;Greece;40.85;25.87;53
Mercedes;Argentina;-34.66;-59.44;53
Arrecife;Spain;28.97;-13.54;53
Crateús/Crateus;Brazil;-5.17;-40.67;53
Livny;Russia;52.42;37.6;53
Mandera;Somalia;3.94;41.86;53
Port Shepstone;South Africa;-30.72;30.46;53
Lorica;Colombia;9.24;-75.82;53
Slobozia;Romania;44.57;27.38;53
Krasnokamsk;Russia;58.07;55.74;53
Siena;Italy;43.32;11.35;53
Mongu;Zambia;-15.28;23.12;53
Puerto Ayacucho;Venezuela;5.66;-67.62;53
New Plymouth;New Zealand;-39.06;174.07;52
Porirua;New Zealand;-41.12;174.85;52
Thongwa;Myanmar;16.75;96.52;52
Jaén/Jaen;Peru;-5.71;-78.81;52
Wheeling;United States of America;40.06;-80.72;52
Pursat/Pouthisat;Cambodia;12.53;103.92;52
Bundaberg;Australia;-24.88;152.35;52
Tromsø/Tromso;Norway;69.64;18.99;52
Mérida/Merida;Spain;38.91;-6.34;52
Andradina;Brazil;-20.91;-51.38;52
Barra do Garças/Barra do Garcas;Brazil;-15.88;-52.26;52
Hilo;United States of America;19.7;-155.09;52
Fredericton;Canada;45.95;-66.63;52
Hamilton;Bermuda;32.29;-64.78;52
Titusville;United States of America;28.61;-80.81;52
Naryn;Kyrgyzstan;41.43;75.99;52
Basankusu;Dem. Rep. Congo;1.23;19.8;52
Whangarei;New Zealand;-35.73;174.32;52
Tayshet;Russia;55.93;97.99;52
Wailuku;United States of America;20.89;-156.5;52
Nyagan;Russia;62.15;65.38;52
Kimry;Russia;56.87;37.34;52
Walvis Bay;Namibia;-22.96;14.51;52
Batatais;Brazil;-20.89;-47.59;52
Chilliwack;Canada;49.17;-121.95;52
Usulután/Usulutan;El Salvador;13.35;-88.43;52
Gwadar;Pakistan;25.14;62.33;52
Maha Sarakham;Thailand;16.18;103.3;52
Tucupita;Venezuela;9.06;-62.06;52
Emden;Germany;53.37;7.22;52
Itacoatiara;Brazil;-3.14;-58.44;52
Tefé/Tefe;Brazil;-3.36;-64.7;51
Jendouba;Tunisia;36.5;8.75;51
Albany;United States of America;44.62;-123.09;51
Jacundá/Jacunda;Brazil;-4.44;-49.12;51
Tarma;Peru;-11.41;-75.73;51
Tulun;Russia;54.57;100.57;51
Vejle;Denmark;55.71;9.53;51
Séguéla/Seguela;Côte d'Ivoire;7.95;-6.67;51
Nyeri;Kenya;-0.42;36.95;51
Jinotega;Nicaragua;13.09;-86;51
Kyustendil;Bulgaria;42.28;22.69;51
Kyshtym;Russia;55.7;60.56;51
Sumter;United States of America;33.92;-80.34;51
Ye;Myanmar;15.25;97.87;51
Campobasso;Italy;41.56;14.66;51
Mahalapye;Botswana;-23.1;26.82;51
Jutiapa;Guatemala;14.29;-89.9;51
Mweka;Dem. Rep. Congo;-4.84;21.57;51
Phetchabun;Thailand;16.42;101.16;51
Biloxi;United States of America;30.4;-88.89;51
Xanthi;Greece;41.14;24.88;51
Passau;Germany;48.58;13.44;51
Turbo;Colombia;8.1;-76.74;51
Gbadolite;Dem. Rep. Congo;4.29;21.02;50
Hua Hin;Thailand;12.57;99.94;50
Araguaína/Araguaina;Brazil;-7.19;-48.21;50
Arjona;Colombia;10.26;-75.35;50
Sawahlunto;Indonesia;-0.67;100.78;50
Trujillo;Venezuela;9.38;-70.44;50
Ma'an;Jordan;30.19;35.74;50
Sisophon;Cambodia;13.58;102.98;50
Bangor;United States of America;44.8;-68.78;50
Ferreñafe/Ferrenafe;Peru;-6.63;-79.8;50
Ad Nabk;Syria;34.02;36.73;50
North Bay;Canada;46.3;-79.45;50
Siguiri;Guinea;11.42;-9.17;50
Otradnyy;Russia;53.38;51.35;50
Kampot;Cambodia;10.62;104.18;50
Gogrial;S. Sudan;8.53;28.12;50
Bairin Zuoqi;China;43.98;119.18;50
Kahemba;Dem. Rep. Congo;-7.28;19;50
Korogwe;Tanzania;-5.09;38.54;50
Pa-an;Myanmar;16.85;97.62;50
Puzi;Taiwan;23.46;120.24;50
Kingstown;St. Vin. and Gren.;13.15;-61.21;49
Port Vila;Vanuatu;-17.73;168.32;44
Banjul;Gambia;13.45;-16.59;43
Nukualofa;Tonga;-21.14;-175.22;43
Castries;Saint Lucia;14;-61;38
Monaco;Monaco;43.74;7.41;36
Vaduz;Liechtenstein;47.13;9.52;36
Saint John's;Antigua and Barb.;17.12;-61.85;35
Saint George's;Grenada;12.05;-61.74;34
Victoria;Seychelles;-4.62;55.45;34
San Marino;San Marino;43.94;12.44;30
Tarawa;Kiribati;1.34;173.02;29
Majuro;Marshall Is.;7.1;171.38;25
Roseau;Dominica;15.3;-61.39;23
Basseterre;St. Kitts and Nevis;17.3;-62.72;22
Belmopan;Belize;17.25;-88.77;15
Melekeok;Palau;7.49;134.63;7
Funafuti;Tuvalu;-8.52;179.22;5
Palikir;Micronesia;6.92;158.15;5
Vatican City;Vatican;41.9;12.45;1
`;
