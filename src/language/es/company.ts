/** What is told, played or written. */
const FICTION = [
  'novel*/telenovela*/pelicula*/cine/cineasta*/filme/filmes/cortometraje*/thriller/sitcom/netflix/opera/operas/zarzuela*/comedi*/sainete*/leyenda*',
  'poema*/poeta*/poesia*/verso*/soneto*/personaje*/protagoni*/actor/actriz/actrices/elenco/guionista*/teatro*/teatral*',
  'dramaturg*/escenograf*/pintor*/pintora*/lienzo*/escultor*/escultura*/museo*/cantante*/cantautor*/compositor*/musico/musicos/musical*',
  'escritor*/novelista*/literari*/literatura/lector*/saga/shakespeare/lorca/cervantes/quijote/borges',
  'rulfo/cortazar/neruda/homero/moliere/kafka/almodovar/buñuel/hitchcock/trilogia/epopeya/fabula*/antologia*/miniserie*/teleserie*/ficcion/fantasma*/viñeta*',
  'vodevil*/opereta*/verismo/egloga*/arias/estrofa*/prosa/satira*/parodi*/monologo*/proust/dickens/tolstoi/chejov/chaplin/verdi/puccini',
  'wagner/mozart/beethoven/schubert/gogh/chopin/goya/velazquez/picasso/dali/caravaggio/rembrandt/vermeer/ibsen/brecht/faulkner/hemingway/joyce/austen/orwell/atwood',
  'utileria/libreto*/marioneta*/titere*/payaso*/circo/anime/manga/videojuego*/tenor/tenores/soprano*/baritono*',
  'taquilla*/televisiv*/sinopsis/spoiler*/cartelera/carteleras/reestren*/estreno/estrenos/teledrama*/culebron*/fotonovela*',
  'corridos/balada*/copla/coplas/estribillo*/juglar*/videoclip*/superheroe*/villano/villana',
];

/** The years that nobody alive is asked about, but for round numbers, which may count anything. */
const YEARS = Array.from({ length: 549 }, (_, index) => 1401 + index).filter((year) => year % 50 !== 0);

/** What is long ago. */
const PAST = [
  YEARS.join('/'),
  'siglo/siglos/xii/xiii/xiv/xv/xvi/xvii/xviii/xix/medieval*/feudal*/virrey*/virrein*/imperio*/imperial*/emperador*/emperatriz/dinastia*/rey/reinas/principe*/princesa*/duque*/duquesa*',
  'nobleza/aristocra*/fray/paje/pajes/lacayo*/conde/condes/condesa*/marques/marquesa*/zar/zares/sultan*/faraon*/azteca*/inca/incas/romanos/mitolog*/dioses/diosa/diosas/caudillo*/libertador*/batallas',
  'arqueolog*/vikingo*/piratas/piramide*/historiador*/porfiri*/franquis*/revolucionari*/monarqu*/biografia*/biograf*',
  'genealog*/tatarabuel*/antepasad*/inquisici*/inquisid*/conquistador*/cruzados/napoleon*/nazi/nazis/sovietic*/trinchera*/mariscal*/hidalgo',
];

/** Where another law holds: a notary is a jurist there, a magistrate a high judge. */
const ABROAD = [
  'mexico/cdmx/guatemala/honduras/nicaragua/panama/cuba/haiti/colombia/venezuela/ecuador/peru/bolivia/chile/argentina/uruguay/paraguay/brasil/españa/portugal/francia/italia/filipinas',
  'jalisco/oaxaca/michoacan/chiapas/puebla/veracruz/sinaloa/sonora/yucatan/zacatecas/guadalajara/monterrey/tijuana/merida/toluca',
  'bogota/medellin/cali/lima/arequipa/cusco/quito/guayaquil/caracas/santiago/cordoba/rosario/montevideo/asuncion/tegucigalpa/managua',
  'madrid/barcelona/sevilla/valencia/zaragoza/bilbao/malaga/vigo/lisboa',
];

/** The company that words keep, as context patterns: `<elsewhere>` in a pattern list stands for all of `elsewhere`. */
export const COMPANY: Readonly<Record<string, readonly string[]>> = {
  /**
   * Words by which a sentence is of another walk of life than violence and what is done about it. None that the people in
   * this field have in their own lives too: work, school, church, court, family, telephone, harvest.
   */
  elsewhere: [
    // Sport and games.
    'futbol*/delantero*/arquero*/guardameta*/mediocampista*/beisbol*/basquetbol*/baloncest*/voleibol/tenista*/boxe*/torneo*/campeon*',
    'estadio*/cancha*/marcador/gol/goles/goleada*/arbitro*/aficion/aficionad*/grada*/olimpi*/atleta*/atletismo/maraton/ciclis*/nadador*',
    'jonron*/jugador*/rival*/ajedrez/ajedrecista*/videojuego*/gamer*/torer*/patinaj*/patinador*/karate/judo/automovilis*/surf*',
    'penalti*/hinchas/tenista*/luchadores/derrota*/fanatic*/deportiv*',
    'quarterback/pitcher/lanzador*/raqueta*/balon/balones/pelota*/fifa/uefa/nba/dopaje/podio/fichaje*',
    'jinete*/hipodromo*/banderin*/velodromo*/motociclis*',
    'golf/golfista*/rugby/esgrima/baraja/naipes/crucigrama*/alpinis*/montañismo/senderis*/excursionis*/peregrin*/goleador*/mundialista*',
    ...FICTION,
    // Arts and shows.
    'guitarr*/acordeon*/arpa/arpas/marimba*/saxofon*/flauta*/clarinete*/violin*/violonchel*/piano/pianista*/trompet*/tambores/serenata*/mariachi*/cumbia*/bachata/melodia*/partitura*/himno*',
    'orquesta*/artista*/sinfon*/coreograf*/ballet/bailarin*/vals/tango*/bolero*/jazz/blues/rock/punk/reggaeton/salsa/rap/rapero*/ragtime/flamenco',
    'concierto*/festival*/farandula/celebridad*/vedette*/influencer*/youtuber*/streamer*/comic/comics/historieta*/caricatur*/carnaval/disfraces*/dibujant*',
    ...PAST,
    // Power.
    'senador*/senado/canciller/cancilleres/parlament*/electoral*/elecciones/votante*/diplomaci*/geopolit*/israeli*/palestin*/otan',
    'emir/emires/jeque*/dux/trono*/dinastia*/constituyente*/embajadores/ultraderecha/comunis*/socialis*',
    'ministro*/ministra*/ministros/gabinete/guerrill*/ejercitos/tropas/milicia*/plebiscito*/referendo*',
    // Belief.
    'evangeli*/biblia/biblic*/apostol*/profeta*/teolog*/concilio*/monasterio*/convento*/basilica*/catedral*/beata*/franciscan*/jesuita*',
    'bienaventurad*/salmo/salmos/epistola*/misal/jesucristo/jerico/galilea/nazaret/israelita*/fariseo*/moises/herodes/mesias/parabola*/monje*/abadia/ermita*/cofradia*/canonist*',
    // Animals, plants, sky and earth.
    'animal*/felin*/canin*/veterinari*/zoologic*/zoo/fauna/insecto*/abeja*/hormiga*/arañas/telaraña*/pulpo*/tiburon*/ballena*/delfin*/tortuga*/reptil*/lagart*/gecko*',
    'loro/loros/pajaro*/ave/aves/gallina*/gallo*/primate*/simio*/chimpance*/ratones/tigre*/elefante*/venado*/zorro*/pinguino*',
    'caballo*/yegua*/potro*/vaca/vacas/ganado/ganader*/burro*/cachorr*',
    'erizo*/halcon*/aguila*/hamster*/conejo*/pavo/pavos/camaron*/puma/pumas/oso/osos/lobo/lobos/ardilla*/rana/ranas/serpiente*/vibora*/cocodrilo*/medusa*/pez/peces/cangrejo*/mariposa*/escarabajo*/murcielago*',
    'guacamay*/perico/pericos/cotorr*/polluelo*/iguana*/jaguar*/lechuza*/colibri*/bovin*/porcin*/ovin*/acuario*/pecera*/plumaje',
    'jirafa*/cebra*/gorila*/oveja*/rebaño*/cazador*/furtivo*/hongo*/alga/algas/girasol*/meteorolog*/eclipse*/marea*',
    'arbol*/roble*/bosque*/selva*/rosal*/cerezo*/orquidea*/botanic*/polen/semilla*/viñedo*',
    'planeta*/galax*/luna/astronom*/volcan*/glaciar*/oceano*/sendero*/sequia*',
    // Machines, trade and the sciences.
    'motor*/carburador*/neumatic*/locomotora*/tranvia*/ferrocarril*/satelite*/cohete*/robot*/algoritmo*/router*/modem',
    'impresora*/servidores/ciberseguridad/programador*/ferreteria*/tornillo*/tuberia*/cemento/hormigon/arquitect*',
    'amplificador*/altavoz/altavoces/radiador*/caldera/calderas/turbina*/transistor*/compilador*/astronauta*/auditorio*',
    'accionista*/inversionista*/inversor*/bursatil*/arancel*/exportador*/importador*/inflacion/aerolinea*/mercados',
    'dividendo*/franquicia*/startup*/criptomoneda*/bitcoin/catastr*/soborno*/contable*/ciclovia*',
    'publicista*/tintoreria*/modist*/diseñador*',
    'chef/chefs/vinos/queso*/pasteleria*/reposter*/gastronom*',
    'matematic*/fisicos/geolog*/bacteri*/celulas/molecul*/neurona*/ecolog*/cientifico/cientificos',
    'filosof*/ensayista*/linguista/linguistas/filolog*/etimolog*/antropolog*/etnograf*/paleontolog*/dinosaurio*/fosil/fosiles/telescopio*/microscopio*/genom*',
  ],
  fiction: FICTION,
  past: PAST,
  /** The people, acts and papers of a court before its judgment: without these a word of the courts is one of another life. */
  court: [
    'juez/jueza/jueces/juzgado*/juzgada/juzgar*/tribunal/tribunales/corte/cortes/jurado/jurados/audiencia*/juicio*/sala/estrado/careo',
    'fiscal/fiscales/fiscalia*/ministerio/defensor*/defensa/abogad*/acus*/imputad*/imputar*/inculpad*/demandad*/demandant*/procesad*/presunt*',
    'cargos/fianza*/veredicto*/fallo/sentencia*/testig*/testific*/declara*/declaro/declare/compare*/apel*/mocion*/litig*',
  ],
  abroad: ABROAD,
  /** Those who have somebody in their power: at work, in school, in church, in a consultation, at home. */
  power: [
    'jefe/patron/supervisor/gerente/capataz/maestro/profesor/entrenador/coach/tutor/doctor/medico/ginecologo/enfermero/terapeuta/psicologo/masajista/fisioterapeuta/instructor',
    'sacerdote/cura/pastor/obispo/diacono/catequista/monaguillo*/padrastro/hermanastro/niñero/chofer/taxista/custodio/celador/carcelero/conserje',
  ],
  /** Words of violence and of those who live with it: beside these no other walk of life counts. */
  violence: [
    'victima*/sobrevivient*/agresor*/agresion*/agred*/maltrat*/violent*/violencia/golpe*/golpiza*/pega/pegan/pegaba/pegaban/pego/pegaron/pegado/pegandole',
    'paliza*/moreton*/hematoma*/punetazo*/bofetad*/patad*/pateo/lesion*/amenaz*/acos*/acecho/abus*',
    'violo/violaron/violaba/violan/violar*/violad*/violac*/forzo/forzaba/forzaron/forzar*/forzad*/oblig*',
    'explot*/tratante*/esclav*/proxenet*/padrot*/encerro/encerraba/encerraron/estrangul*/asfixi*/apunalo/apunal*/denuncio/denuncia/denunciar*',
    'albergue*/refugio/intercesor*/sexualmente/manose*/toco/tocaba/tocarla/desnud*/miedo',
  ],
  /** Before a word of violence, what says that there was none: *sin golpes*. */
  denying: ['sin/ningun/ninguna/ni'],
  /** Who teaches what stands two words on: *maestro de guitarra*. */
  teaching: ['maestr*/profesor*/instructor*'],
};
