/** The years of a span, for words of other times. */
const years = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}/${from + index}s`).join('/');

/** The company that a word keeps in a walk of life, as context patterns: `<art>` in a pattern list stands for all of `art`. */
export const COMPANY: Readonly<Record<string, readonly string[]>> = {
  art: [
    'novel/novels/movie/movies/opera/operas/operetta/ballet/sitcom/sitcoms/comedy/comedies/farce/parody/musical',
    'a/an/the/this/that/new/old/silent/noir/short/horror/her/his film',
    'sonata/symphony/aria/duet/ballad/lyrics/melody/soprano/tenor/cello/chorus',
    'cartoon/cartoons/comics/anime/manga/screenplay/sequel/prequel/franchise/trilogy',
    'comic/picture/coloring/children book/books/strip',
    'theater/theatre/playwright/protagonist/heroine/villain/narrator',
    'poem/poems/poetry/sonnet/stanza/fable/fables',
    'painting/paintings/portrait/canvas/fresco/sculpture/museum/gallery',
    'fairy/folk tale/tales',
    'the/a tale of',
    'legend/legends/legendary/mytholog*',
    'netflix/hbo/bbc/hulu/disney/hollywood/broadway',
    'soap opera',
    'the/a/this/school/stage play',
    'tv/hit/streaming/limited/this/fantasy/crime series/show/drama',
    'act/scene one/two/three/i/ii/iii',
    'shakespeare*/hamlet/romeo/juliet/macbeth/othello/lear/medea/dickens/dracula/frankenstein',
    'halloween/costume/costumes',
  ],
  history: [
    years(1400, 1929),
    'century/centuries/medieval/victorian/antebellum/colonial/renaissance/antiquity/pharaoh*',
    'monarch*/king/kings/queen/duke/duchess/emperor/empress/prince/princess/baron/earl/sultan/caesar/conqueror/dynasty/throne',
    'historian/historians/historical/genealog*/ancestor/ancestors/ancestry/archive/archives/census',
    'ancient/imperial rome/greece/egypt/china/athens',
  ],
  scripture: [
    'bible/biblical/gospel/gospels/scripture/scriptures/psalm/psalms/prophet/prophets/apostle/apostles/disciple/disciples/parable/sermon',
    'satan/devil/moses/solomon/abraham/isaiah/joshua/jesus/christ/testament/torah/quran/talmud',
    'saint/saints/abbot/abbess/hermit/martyr',
    'st john/paul/peter/francis/thais/augustine/mary',
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
};
