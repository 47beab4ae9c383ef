/** The years of a span, for words of other times. */
const years = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}/${from + index}s`).join('/');

/** Words of games that are played on a screen. */
const GAME =
  'sprite*/spawn*/respawn*/gameplay/gamer/gamers/npc/npcs/mothership*/multiplayer/leaderboard*/joystick*/deathmatch/quests/nerf/nerfs/zombie*';

/** The company that a word keeps in a walk of life, as context patterns: `<art>` in a pattern list stands for all of `art`. */
export const COMPANY: Readonly<Record<string, readonly string[]>> = {
  art: [
    'novel/novels/miniseries/telenovela*/movie/movies/opera/operas/operetta/ballet/sitcom/sitcoms/comedy/comedies/farce/parody/musical',
    'a/an/the/this/that/new/old/silent/noir/short/horror/her/his film',
    'sonata/symphony/aria/duet/ballad/lyrics/melody/soprano/tenor/cello/chorus',
    'cartoon/cartoons/comics/anime/manga/screenplay/sequel/prequel/franchise/trilogy',
    'comic/picture/coloring/children book/books/strip',
    'theater/theatre/playwright/protagonist/heroine/villain/narrator',
    'poem/poems/poetry/sonnet/stanza/fable/fables',
    'painting/paintings/portrait/canvas/fresco/sculpture',
    'fairy/folk tale/tales',
    'faulkner/steinbeck/hemingway/austen/bronte/tolstoy/chekhov/balzac/ibsen/cervantes/hitchcock/scorsese/spielberg/tarantino/bollywood',
    'cinderella/gothic/genie/wizard/wizards/dystopian/superhero*/cosplay*/cabaret/paperback/blockbuster/premiere*/pulitzer/oscar/oscars/grammy/tragedies',
    'photo essay/essays',
    'in * plays/novels/operas/films',
    'film/movie society/festival/club/noir',
    'third/fourth/fifth/final/new season',
    'first/second/third/fourth/next/pilot episode',
    'the/a tale of',
    'legend/legends/legendary/mytholog*',
    'netflix/hbo/bbc/hulu/disney/hollywood/broadway',
    'soap opera',
    'the/a/this/school/stage play',
    'tv/hit/streaming/limited/this/fantasy/crime series/show/drama',
    'act/scene one/two/three/i/ii/iii',
    'poirot/sherlock/shakespeare*/hamlet/romeo/juliet/titania/oberon/macbeth/othello/lear/medea/dickens/dracula/frankenstein',
    'halloween/costume/costumes',
    // A year before it says that a work is meant, and no recording of somebody.
    '19*/20* film/drama/western/thriller/documentary/song/album/single/track/book',
    'season/series finale/premiere/one/two/three/1/2/3/4/5/6/7/8/9',
    'ska/punk/rock/indie/metal/jazz/tribute/cover band/bands',
    'reading/book group/club',
    'video/board/card/computer game/games',
  ],
  /** What an adjective of persons tells of instead: an *alien* or *illegal immigrant* plant, fish or bird. */
  creature: [
    'species/fauna/flora/predator/predators/fish/goldfish/carp/trout/eel/eels/crayfish/crab/crabs/mussel/mussels/snail/snails/slug/slugs/frog/frogs/toad/toads',
    'cat/cats/dog/dogs/hen/hens/deer/bird/birds/parrot/parrots/parakeet/parakeets/lizard/lizards/turtle/turtles/python/pythons/squirrel/squirrels/raccoon/raccoons/rat/rats',
    'ant/ants/bee/bees/beetle/beetles/bug/bugs/moth/moths/hornet/hornets/wasp/wasps/worm/worms',
    'plant/plants/weed/weeds/tree/trees/grass/grasses/vine/vines/moss/flower/flowers/shrub/shrubs/seed/seeds',
  ],
  /** Where whoever dies is a figure on a screen. */
  game: [GAME, 'game over/command', 'suicide command', 'player/players/pioneer/crewmember ... ~'],
  /** Who plays a part. */
  role: [
    'actress/starred/starring/emmy',
    'play/plays/played/portrays a/an/the/another ... ~',
    'role of/as ... ~',
    '~ role/character',
    'in the/this/that/her/his/a film/movie/series/play/novel/sitcom/musical',
  ],
  /** Years of other times alone: a king may be a county. */
  past: [years(1400, 1929)],
  history: [
    years(1400, 1929),
    'century/centuries/medieval/victorian/antebellum/colonial/renaissance/antiquity/pharaoh*',
    'monarch*/king/kings/queen/duke/duchess/emperor/empress/prince/princess/baron/earl/sultan/caesar/conqueror/dynasty/throne',
    'historian/historians/historical/genealog*/ancestor/ancestors/ancestry/archive/archives/census',
    'ancient/imperial rome/greece/egypt/china/athens',
    'ming/mughal/ottoman/tudor/habsburg/byzantine/edwardian/elizabethan/feudal/manor/confederate/knight/knights/samurai/viking*',
    'cleopatra/napoleon/lincoln/socrates/plato/leonardo/joan',
    'richard/henry/edward/louis/charles/philip ii/iii/iv/v/vi/vii/viii',
  ],
  /** A law that is quoted, named or spoken of, for terms that laws have. */
  law: [
    'statute*/usc/ordinance*/rapporteur',
    'u s c',
    'penal/criminal/federal/civil/labor/state/immigration code',
    'under/in/of/see section/article/chapter',
    'article/section/chapter * of the',
    'optional/palermo protocol',
    'rule/rules of evidence/procedure',
    'v * 18*/19*/20*',
    'v * held/ruled',
    'act of 18*/19*/20*',
    'supreme/appeals court',
    'count/counts one/two/three/four/five/1/2/3/4/5/i/ii/iii/iv',
  ],
  scripture: [
    'bible/biblical/gospel/gospels/scripture/scriptures/psalm/psalms/prophet/prophets/apostle/apostles/disciple/disciples/parable/sermon',
    'satan/devil/moses/solomon/abraham/isaiah/joshua/jesus/christ/testament/torah/quran/talmud',
    'saint/saints/abbot/abbess/hermit/martyr',
    'st augustine/thais/jerome/aquinas',
    'kingdom of god/heaven',
    'our god/redeemer',
    'canaan*/israelite*/pharisee*/samaritan*',
  ],
  /** What this field is about: who is hurt and by whom, and who is called. */
  harm: [
    'victim*/survivor*/abus*/assault*/rape*/rapist*/attack*/molest*/traffick*/pimp*/stalk*/threat*/predator*',
    'beat/beats/beaten/beating/beatings/hit/hits/hitting/hurt/punch*/slap*/kick*/chok*/strangl*/stab*/shot/shoot*/kill*/murder*/homicide*/femicid*/dead/death/dies/died',
    'injur*/bruis*/bleed*/bled/blood*/wound*/hospital*/clinic*/nurse*/triage/patient*/scream*/sob/sobbing/drag*/grab*/shov*/push*/weapon/gun/knife',
    'police/officer/officers/deputy/deputies/sheriff*/detective*/cop/cops/trooper*/911/dispatch*/arrest*/jail*/charge/charged/charges/accus*/alleg*/suspect*/cited',
    'court/courts/judge/judges/jury/prosecutor*/lawyer*/attorney*/custody/cps/caseworker*/shelter*/advocate*/counselor*/mediator*/evaluator*/interpreter*',
    'wife/wives/husband/husbands/spouse/spouses/girlfriend*/boyfriend*/ex/partner/partners/fianc*/marriage/married/couple/couples/relationship/relationships/domestic/stepfather/stepdad',
    'she/her/hers/woman/women/girl/girls/mother/daughter/daughters/sister',
  ],
  /**
   * Single words by which a sentence is of another walk of life than violence and what is done about it, for `<elsewhere>`.
   * None that people of this field have in their own lives too: work, school, church, court, family, harvest, celebrities.
   */
  elsewhere: [
    // Sport and games.
    'quarterback*/linebacker*/goalie*/receiver/fullback*/shortstop*/inning/innings/touchdown*/playoff*/semifinal*/umpire*/referee*/hockey/tournament*/heavyweight*/boxer/boxers/boxing',
    GAME,
    'chess/nba/nfl/nhl/olympic*/grandmaster*/esports/derby',
    'pitcher/pitchers/dugout/ballpark/golfer*/cyclist*/goalkeeper*/midfielder*/badminton/cricket/rugby/regatta/crossword*/scrabble/sudoku/poker',
    // Fiction, arts and shows.
    'novel/novels/novelist*/sitcom*/miniseries/telenovela*/opera/operas/operetta*/ballet/ballets/farce/farces/screenplay*/screenwriter*/playwright*/poem/poems/poet/poets/poetry/sonnet*',
    'guitarist*/bassist*/drummer*/soundtrack*/ballad*/libretto/soprano/puppet*/marionette*/fresco*/sculptor*/sculpture*/netflix/hulu/hbo/pixar/marvel',
    'mural/murals/cartoonist*/standup/vaudeville/museum/museums/gallery/galleries/dollhouse*/figurine*/comedian*/quip*/punchline*/jokingly/cosplay*/haiku/limerick*/orchestra*/pianist*/violin*/flute/oboe/tango/waltz',
    // History, power and belief.
    'medieval/victorian/century/centuries/antebellum/dynast*/emperor*/empress*/pharaoh*/sultan*/tsar/czar/monarch*/viceroy*/aristocrat*/cavalry/legionar*/crusader*/samurai/knight/knights/gladiator*/regiment*/battalion*/plantation*/edwardian/feudal',
    'archaeolog*/historian*/parliament*/tariff*/geopolit*/bourgeois*/proletari*/capitalis*/marxis*/bolshevi*/anarchis*/shareholder*/investor*/merger*',
    'gospel*/psalm/psalms/biblical/apostle*/prophets/brethren/scriptur*/theologian*/encyclical*/talmud*',
    // Animals, plants, sky and earth.
    'species/mammal*/zoolog*/veterinar*/canine/feline/bovine/equine/insect*/ants/bees/wasp/wasps/beetle*/spiders/octopus*/shark/sharks/whale*/dolphin*/turtle*/lizard*/python/pythons/iguana*/salmon',
    'parrot/parrots/birds/hen/hens/chicks/finch*/feeder/sunflower*/squirrel*/raccoon*/hamster*/goldfish/geese/swan/swans/sparrow*/pigeon*/rooster*/penguin*/cattle/bulls/rams/stallion*/tiger/tigers/elephant*/monkeys/primate*/lemming*/mussel*/deer/elk/moose/hawk/hawks/owl/owls/eagle*/crow/crows/moth/moths/butterfl*/caterpillar*/hedgehog*/kangaroo*/dinosaur*/coral/corals/bacteri*/fungus/fungi/orchid*',
    'planet/planets/galax*/spaceship*/martian*/volcano*/volcanic/glacier*/meadow*/comet/comets/asteroid*/telescope*/astronaut*/astronom*',
    // Machines, trade and the sciences.
    'robot/robots/javascript/xml/json/opcode*/subprocess*/algorithm*/router/routers/firmware/compiler*/daemon/daemons/linux/unix/kernel/amplifier*/loudspeaker*/stereo',
    'septic/carburetor*/plugin*/gadget*/smartwatch*/winemaker*/brewery/breweries/cookbook*',
    'chef/chefs/recipe/recipes/ketchup/thermostat*/minibar',
    'linguist/linguists/phonetic*/esperanto/toefl/mathematic*/physicist*/geolog*/ecolog*/molecul*/neuron*',
  ],
  /** Words of violence and of those who live with it or answer it: beside these no other walk of life counts. */
  violence: [
    'victim*/survivor*/abus*/assault*/rape/raped/rapes/raping/rapist*/molest*/traffick*/pimp*/stalk*/threaten*/batter*/beaten/beatings/hitting/punch*/slap*/strangl*/stab*/bruis*/bleed*',
    'chok*/injur*/triage/patient*/pt/police/officer*/deputy/deputies/cops/arrest*/shelter*/advocate*/caseworker*/custody/hotline/911/girlfriend/boyfriend/ex/grop*/forced/coerc*/exploit*',
    'offender*/wife/wives/husband/husbands/fiance/fiancee/partner/hurt/hospital*/ambulance/jail*/prosecutor*/killed/murder*/burns/charged/restraining/testif*/testimony',
  ],
  /** Before a word of violence, what says that there was none: *no blood and no threats*. */
  denying: ['no/without/neither/nor'],
};
