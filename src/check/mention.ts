import { type Token, tokenise } from '#language/tokenise.ts';
import { compilePatterns, type PatternList } from './context-pattern.ts';
import type { Occurrence, Reading } from './occurrence.ts';

/** Words beside a term that say it is spoken about, or warned against, rather than used. */
const MENTIONING: Readonly<Record<string, readonly string[]>> = {
  en: [
    // Warned of, or put right.
    "not/never/avoid/avoiding/stop/quit/don't/doesn't/shouldn't ... say/saying/use/using/write/writing/print/printing/put ~",
    "not/never/avoid/avoiding/stop/quit/don't/shouldn't ... say/saying/write/writing a/an/the/that/someone/she/he/they ... ~",
    "not/never/cannot/can't/avoid/avoiding/stop/quit/don't/shouldn't ... call/calling/label/labeling/describe/describing/translate ~",
    "not/never/cannot/can't/avoid/avoiding/stop/quit/don't/shouldn't ... call/calling/label/labeling/describe/describing/translate a/an/her/him/it/them/this/that/my/your/our/someone/anyone/people/children/women/survivors/victims/immigrants ... ~",
    'avoid/avoiding the/a word/term/phrase/label/expression ... ~',
    'not/never/nobody ... be called/labeled/described/termed ... ~',
    'no one ... be called/labeled/described/termed ... ~',
    'nobody/none should/must/may/would ... say/write/use/call ... ~',
    'no * should/must/may/would ... say/write/use/call ... ~',
    '| to call/say/write ... ~',
    'no longer ~',
    'nobody/none ... says/writes/uses ~',
    'from saying/writing/using/printing ~',
    'write/say/use the * not the ~',
    'write/say/use/prefer ... avoid ~',
    'say/says/write/writes ~ but/when/instead',
    'reporters/journalists/newspapers/headlines write/print ~',
    'call/calls/called it/this a/an ~ but/when/yet',
    'old/older/earlier/previous leaflet/form/forms/flyer/brochure/poster/policy/manual/report/text/page ... said/says/used/read ~',
    'not/never calls/called anyone/people/them/her/him ~',
    'not/never calls/called anyone/her/him a/an ~',
    'not/never says/writes ~',
    '| avoid ~',
    'avoids ~',
    'object/objects/objected/objection/objections to ~',
    'object/objects/objected/resent/resents/hate/hates to/being ... called/labeled/described/termed ... ~',
    'not called ... ~',
    'say/write/use/prefer ... not/never ~',
    '~ ... say/write/use/put/prefer ... instead',
    'prefer/prefers/preferred ... over/to ~',
    'instead of ~',
    'instead of a/an/the/saying/calling/using/writing ... ~',
    'instead of ... as ~',
    'instead of ... as a/an ~',
    'rather than ~',
    'rather than ... as ~',
    'rather than ... as a/an ~',
    'please/should/must/always avoid ~',
    'journalists/writers/reporters/editors/translators ... avoid ... ... ~',
    'apologize/apologized/apologizes/apology/sorry for ... calling/writing/saying/printing/using ... ~',
    'editor/editors/copyeditor/proofreader/proofreaders ... cut/cuts/remove/removed/removes/change/changed/changes/flag/flagged/flags/correct/corrected/corrects ... ~',
    'headline/caption/article/story ... we wrote/printed/used ... ~',
    'heading/headings/title/caption/sign said/says/reads ~ |',
    // Put right in print; the correction itself says so at its head.
    '| correction our/an/we/the/this/yesterday/in ... ... ... ~',
    'headline/headlines/caption/captions/subhead that/which said/read/says/reads ~',
    'draft/reporter/intern/editor/clerk/translator/student/writer/trainee had written/put/typed/used ... ... ~ ... editor/advocate/teacher/supervisor/reviewer/nurse/lawyer',
    '~ ... changed/corrected on/in * to',
    'reworded/rewritten/switched/moved/shifted/went/going from ~ to',
    'swap/swaps/swapped ~ for',
    'substitute/substitutes/substituted ... for ~',
    'we/paper/newspaper/magazine/editors/station had/have/has printed/published/aired ~',
    'avoid/avoids/avoided/avoiding ~ in * opinion/opinions/ruling/rulings/report/reports/article/articles/headline/headlines',
    'retire/retires/retiring ~',
    'has/have/had/we/they/that retired ~',
    'policy/guideline/guidelines/newsroom/paper/magazine/desk drops/dropped/bans/banned/retired/shuns ~',
    'dictionary/dictionaries/merriam',
    '~ as a/an slur/insult/epithet/word/term/label/misnomer',
    '~ as offensive/outdated/derogatory/disparaging/dated/pejorative/insulting/harmful',
    '~ is/was/are no longer used/printed/said',
    '~ is/was no longer on the/our/any label/form/forms/list/page/cover/sign',
    '~ ... the/this/that word/term/phrase/name/label hides/hid/blames/excuses/minimizes/romanticizes/confuses/suggests/sounds',
    '~ ... dropped/drops/abandoned/abandons/retired the/that/this word/term/phrase/name/label',
    "not/never/don't ... speak/talk of/about ~",
    'rename/renames/renamed the/its/our ~',
    'rename/renames/renamed/change/changed/correct/corrected/switched ... from ~',
    '~ ... corrected/changed to',
    'reject/rejects/rejected/dislike/dislikes ~ as',
    'avoid * * wants/is/was/has ... ~',
    'rather than a/an/the/say/saying/call/calling/use/using ... ~',
    'replaces/replace/replaced/replacing ... ~',
    'change/changes/changed ~ to/into',
    'strike/strikes/struck/delete/deleted/drop/drops/dropped ~ from/after/in',
    'no longer ... say/says/use/uses/used/write/writes/called ... ~',
    'still/often/commonly/sometimes say/says/write/writes/use/uses/read/reads ~',
    'cross/crosses/crossed/crossing/scratched out ~',
    'not/never/often/commonly confuse/confused/confusing ... ~',
    'confuse/confuses/confusing ... ~',
    'different/differs/distinct from ~',
    'different/differs/distinct from a/an/the ~',
    'wrongly/incorrectly/mistakenly ~',
    'wrongly/incorrectly/mistakenly called/described/labeled/known/named/rendered/translated/termed/used ... ~',
    'wrong/misleading/inaccurate/offensive/harmful/insulting/mistake to say/call/speak/write/use/describe/translate ... ~',
    'style guide/guides/sheet',
    'stylebook/stylebooks/glossary/glossaries',
    // Denied.
    'and/is/are/was/were not ~',
    "isn't/aren't/wasn't/weren't ~",
    "cannot/can't be ~",
    "cannot/can't be a/an ~",
    "not/never/isn't/aren't/wasn't/weren't a/an/any/about ~",
    'not/never * or/nor ~',
    'not as a/an ~',
    'no/nobody * is a/an ~',
    'nobody ... is/are ~',
    'nobody ... is a/an ~',
    'no one ... is/are ~',
    'no one ... is a/an ~',
    'this/that/it/she/he/who is/was no ~',
    'hardly/scarcely a/an/my/the ~',
    'no such thing as ... ~',
    'no such * as the/a ~',
    // Not *there are no rape kits left*, which misses them.
    'there is/are/was/were no such ~',
    'there is/are no ~ ... ... there is/are',
    'there is/are no ~ |',
    "there isn't/aren't any such ~",
    'myth/myths of/about/that ... ~',
    'myth/myths the/a ~',
    // Spoken of as a word.
    'word/term/phrase/expression/label/words/terms/name/nickname/slang/slur/heading/headings/wording ~',
    'word/term/phrase/expression/label * ~',
    'words/terms/labels/phrases/expressions such as ... ~',
    'words/terms/labels/phrases/expressions like ... ~',
    '~ label/labels/stereotype/stereotypes/trope/myth',
    // Not *who book child sex tourism*, nor *used it to film child pornography*.
    'a/an/the/this/that/her/his/their/called book/film/movie/album/song ~',
    'titled/entitled ~',
    'earlier/previous version/versions/draft/drafts ... ... ~',
    'so-called ~',
    'formerly ~',
    'formerly/once/sometimes/often/also/commonly/popularly/previously/still called/termed/named ~',
    'refer/refers/referred to ~ as',
    '~ ... in quotes/quotation',
    'known/referred to as ~',
    'known as ~',
    'known as a/an/the ~',
    'referred to as a/an/the ~',
    'short/stand/stands for ~',
    '~ stands for',
    '~ is/are jargon/slang/shorthand',
    '~ ... not a term/word/phrase',
    '~ ... short for',
    'what ... call/calls/called ... ~',
    '~ a/the term/word/phrase/name/label',
    '~ a/an misleading/misguided/loaded/dated/outdated/hurtful/harmful/cruel/ugly/old/older/unkind/tabloid/headline term/word/phrase/name/label/expression',
    '~ ... a term/word/phrase/label/expression that/which/her/his/their/the/its/some/many/most',
    '~ we call/say',
    '~ as it/they is/was/were ... called',
    'used to say/write/call/print ~',
    'to/by say/saying ~ is/means',
    'calling/saying/say ... ... ~ hides/erases/excuses/minimizes/blames/stigmatizes/obscures/suggests/lets/makes/ignores/dismisses',
    'headline/headlines ... say/says ~',
    'if/when/where ... says/say/said ~',
    'interpret/render/renders ~',
    'interpreter/interpreters says/say/repeats/repeat/renders/render',
    '~ ... is/was/are ... wrong/outdated/harmful/offensive/incorrect/inaccurate/misleading/stigmatizing',
    "~ isn't/aren't/wasn't/weren't a/an/the ... diagnosis/word/term/name/label/phrase",
    '~ is/are/was/were not a/an/the ... diagnosis',
    '~ is/are/was/were a/an/the/not ... word/term/name/label/phrase/calque/misnomer/slur/insult/myth/euphemism',
    // A law, as it is worded.
    'statute/statutes/bill/bills/code/act/treaty/protocol/convention/section ... say/says/said/define/defines/use/uses ... ~',
    // Not what a mother-in-law says.
    'the/this/that/our/state/federal/new/old/criminal law/laws say/says/define/defines/use/uses ... ~',
    'law/laws/statute/statutes/code/act/treaty/section ... call/calls/called it/this ... ~',
    'once/formerly/previously called it/itself/this ... ~',
  ],
  es: [
    // Warned of, or put right.
    'no/nunca/jamas ... decir/decirle/decirles/diga/digan/digas/digamos/usar/use/usen/uses/usemos/utilizar/utilice/utilicen ~',
    'no/nunca/jamas ... decir/decirle/decirles/diga/digan/digas/digamos que/un/una ... ~',
    'no/nunca/jamas ... llamar/llamarle/llamarla/llamarlas/llamarlo/llamarlos/llamarles/llamarse/llame/llamen/llames/llamemos ~',
    // Not *no dude en llamar a …*, which asks for a call.
    'no/nunca/jamas ... llamarle/llamarla/llamarlas/llamarlo/llamarlos/llamarles/llamarse/llame/llamen/llames/llamemos a un/una/la/las/los/quien ... ~',
    'no/nunca/jamas llamar a un/una/la/las/los/quien ... ~',
    'no/nunca/jamas se/hay/debe/deben/debemos/puede/pueden/podemos ... llamar a un/una/la/las/los/quien ... ~',
    'no/nunca/jamas ... traducir/traduzca/traduzcan/traduce/escribir/escriba/escriban/escribas/poner/ponga/pongan ... ~',
    'no se usa/usan/dice/dicen/utiliza/emplea/escribe/llama ~',
    'no/nunca/jamas ... presentar/presente/presenten/presentaran/describir/describa/describan/nombrar/nombren/retratar/retraten/anoten ... como ~',
    'por que pone/ponen/puso/pusieron/dice/dicen/escribe/escriben/escribio/llama/llaman ~',
    'disculp*/arrepint*/arrepient* ... por/de ... escrito/dicho/llamado/usado/puesto/titulado/usar/decir/escribir ~',
    'disculp*/arrepint*/arrepient* ... por/de ... usar/decir/escribir el/la * ~',
    'entre comillas ... ~',
    '~ entre comillas',
    'no decimos/usamos/escribimos/llamamos/hablamos ... ~',
    'prohibid* decir/escribir/usar/llamar ... ~',
    'dejar/deje/dejen/deja/dejemos/dejo/dejaron de llam*/decir/decirle/usar/utilizar/emplear/escribir/imprimir/traducir/hablar ... ~',
    'evitar/evite/eviten/evita/evitando ... palabra/termino/expresion/decir/usar/hablar/llamar* ... ~',
    'di/diga/digan/use/usen/escriba/escriban ... no/nunca ~',
    'donde dice/diga/ponga/decia ~',
    'cambi* ~ por',
    'tache/tachen/tachar/desterrar/destierre/olvidese de ~',
    'tache/tachen/tachar/desterrar/destierre ~',
    'borr*/quit*/elimin* ~ de/del formulario*/texto*/folleto*/informe*/titular*/cartel*/pagina*/volante*/expediente*/documento*/boletin*/plantilla*/vocabulario',
    'nada de ~',
    'prefer*/prefier* ... a ~',
    'en lugar/vez de ~',
    'en lugar/vez de un/una/el/la/los/las/decir/usar/llamar*/escribir/hablar ... ~',
    'en lugar/vez de ... como ~',
    'erroneamente/incorrectamente/equivocadamente ... ~',
    'incorrecto/incorrecta ~',
    'error/incorrecto ... traducir/decir/usar/escribir/llamar ... ~',
    'reemplaz*/sustitu* ... ~',
    'desaconsej* ... ~',
    'guia/guias/manual/manuales/norma/normas/comite/circular ... descart*/prohib*/evit*/elimin*/rechaz* ... ~',
    'abandon*/destierr*/desterr* ~',
    'nadie escribe/dice/usa/pone/llama/traduce ~',
    'ya no dice/dicen/decimos/escribe/escriben/emplea/emplean/pone/ponen/traduce ~',
    'no usa/usan/usamos ~ sino',
    'que lo/la/le/los/las/les/me/nos/te llamen/llame/llamaran/llamara/digan/dijeran ~',
    'evitar/evite/eviten ~ y/e decir/diga/digan/escribir/usar/use/hablar',
    'no/se confund* ... ~',
    'confundir/confusion ... ~',
    'distint*/diferent*/diferenci* de/del/a/al ~',
    'distint*/diferent*/diferenci* de/del/a/al el/la/los/las/un/una ~',
    'a diferencia de/del ~',
    'a diferencia de el/la/los/las/un/una ~',
    'se dice ... y no ... ~',
    'mejor ... que ~',
    'preferible ... a/que ~',
    'sin decir/decirle/usar/llamar/llamarla/llamarlas/llamarle/llamarles/llamarlo/llamarlos/hablar ... ~',
    'ojo/cuidado con decir/escribir/poner/usar/palabra ... ~',
    'suena/suenan/sonaba/sonaban/sonaria a ... ~',
    'se entiende/entienden/lee/leen como ... ~',
    'ojo/cuidado con el/la termino/palabra/expresion ... ~',
    'corrig*/corrij*/corregi* ~',
    'subray*/tach*/marc* ~ en rojo',
    '~ ... lo/la/los/las cambio/cambie/cambiaron/corrigio/corrigieron/sustituyo por/a/y',
    '~ ... ahora/hoy dice/pone',
    '~ ... con otras palabras',
    '~ ... asintieron/entendio/entendieron todas/todos/las/los',
    'tach*/borr* ~ y/e puso/puse/pongo/pon/ponga/escrib*',
    'guia/guias/manual/manuales/libro de estilo',
    'glosario/glosarios/diccionario/diccionarios/glosa',
    // Denied.
    'y/que no ~',
    'y no es/era ~',
    'y no es/era un/una/el/la/cosa de ~',
    'y no como ~',
    'y no como un/una ~',
    'y no de/por/a ~',
    'y no de/por/a un/una/el/la ~',
    'lejos de ser ~',
    'lejos de ser un/una ~',
    'no/nunca/jamas se trata/trato/trataba de ~',
    'no/nunca/jamas se trata/trato/trataba de un/una/unos/unas ~',
    'no/nunca/jamas hablamos/hablan/estamos/merece/merecen de/ante/llamarse ~',
    'no/nunca/jamas hablamos/hablan/estamos de/ante un/una/unos/unas ~',
    'no/nunca/jamas soy/somos/eres/es/son/era/eran/fue/fueron/sera/seria/sea/sean ~',
    'no/nunca/jamas soy/somos/eres/es/son/era/eran/fue/fueron/sera/seria/sea/sean un/una/unos/unas/el/la/los/las/su/tu/ningun/ninguna ~',
    'no/nunca/jamas un/una/unos/unas ~',
    'ningun/ninguna/nadie ... es ~',
    'ningun/ninguna/nadie ... es un/una ~',
    'no es/son/fue/fueron/era/eran ... ni ... ~',
    'no es/son lo mismo ... ~',
    'no es/son/fue/fueron/era/eran/hay/hubo/se ... ~ ... sino',
    'no/nunca/jamas existe/existen/existio/existieron/existia/existian ... ~',
    '~ no existe/existen',
    'no hay/hubo tal/tales ~',
    'no hay/hubo ~ hay/hubo',
    'no hay ~ que',
    'mito/mitos de/del/sobre ... ~',
    // Spoken of as a word.
    'palabra/terminos/expresion/vocablo/etiqueta/palabras/frase/insulto ~',
    // With its article: terminó is written alike but for the accent.
    'el/un/este/ese/del/al termino ~',
    'el/un/este/ese/del/al termino * ~',
    'palabra/expresion/vocablo/frase * ~',
    'palabras/terminos/expresiones/etiquetas/frases como ... ~',
    'libro/pelicula/disco/cancion/titulad* ~',
    'mal llamad*/traducid* ~',
    'mal llamad*/traducid* ... ~',
    'estigma/etiqueta/estereotipo/rotulo/mote/apodo/eufemismo de/del ~',
    'eufemismo ~',
    'disfraz*/maquill* ... de/como/con ~',
    'llamad* erroneamente ~',
    'tambien/antes/antiguamente/anteriormente/todavia/comunmente/popularmente llamad*/conocid*/denominad* ~',
    'conocid*/denominad* como ~',
    'bautiz* ~',
    'bautiz* como/de ~',
    'nombre/nombres viejo/antiguo/anterior/popular ~',
    'le/les/lo/la dicen/llaman/decian/llamaban ~ pero',
    'antes/antiguamente ... decia/decian/deciamos/escribia/escribiamos/usaba/usabamos ~',
    '~ hoy/ahora decimos/escribimos/usamos/se',
    '~ ... ya no se usa/dice/escribe',
    '~ calco/incorrecto/incorrecta',
    'entiende/entienden/entendemos/entendia/entendian ... por ~',
    'explica/explico/explican/explicar/aclara/aclaro ... que significa/significaba ~',
    'explica/explico/explican/explicar/aclara/aclaro ... que es/era/fue/significa el/la ~',
    'se/suele traduce/traducen/traducir/traducia/traduciria/vierte ... como/por ~',
    'llama/llaman ~ a lo/que/todo/no/tener/estar/cualquier',
    // What is asked of it in general: *un himen roto no demuestra nada*.
    'pregunta/preguntas/duda/dudas ... si un/una/el/la ~',
    'traductor/traductora/traduccion/version/borrador ... puso/pone/usa/uso/dio/da/escribio/escribe/tiene/dejo/detectada ~',
    'lo que ... llama/llaman/llamaba/llamaban/llamo/llamaron/dicen ... ~',
    '~ como se le/lo/la llama/llamaba',
    'antes se llamaba/decia/escribia ~',
    'titular/titulares ... dice/dicen ~',
    'texto/version/traduccion ... llama/llaman/dice/dicen ~',
    '~ en espanol es/significa',
    'llamar/llamarle/llamarlo/decir/escribir ~',
    'hablar de ~ borra/oculta/esconde/disculpa/confunde/es/suena',
    'se oye/oyen/lee/leen ... ~',
    'dice/dicen todavia ~',
    'todavia/aun dice/dicen/escribe/escriben/pone/ponen/usa/usan ~',
    'si/cuando/aunque/donde ... dice/diga/dijo/dicen ~',
    'interprete/interpretar ~',
    '~ calca/calcan/significa/suena/suenan',
    '~ no significa/suena',
    '~ no quiere/quieren decir',
    '~ banaliza/banalizan/trivializa/minimiza/romantiza/estigmatiza/deshumaniza/criminaliza/cosifica/culpabiliza/evoca',
    '~ hace/hacen/hacia/haria pensar en',
    '~ donde hay/hubo/habia',
    '~ evitese',
    '~ ... lo correcto/adecuado/apropiado/preferible es/seria',
    '~ no es/son/era/eran ... palabra/palabras/termino/terminos/expresion/sinonimo/sinonimos',
    '~ ... es/son/significa/significan otra cosa',
    '~ quiere decir',
    '~ ... es/son incorrect*/ofensiv*/inexact*/anticuad*/estigmatizant*/despectiv*/obsolet*',
    '~ es/son/era/fue un/una/el/la/no ... palabra/termino/calco/nombre/insulto/mito/eufemismo/etiqueta/expresion/anglicismo',
    '~ ... son/eran palabras/terminos/expresiones/insultos/calcos',
    // A law, as it is worded.
    'ley/leyes/codigo/codigos/articulo/convenio/tratado/protocolo ... dice/dicen/define/definen/nombra/nombran/menciona/mencionan/usa/usan ... ~',
    'ley/leyes/codigo/codigos/articulo/convenio/tratado/protocolo ... habla/hablan de ~',
    'ley/leyes/codigo/codigos/articulo/convenio/tratado/protocolo ... lo llama/llaman/llamaba/llamaban/denomina/denominaba ... ~',
  ],
};

/** What says so of a noun, and would only deny what a verb says: *say survivor, never …*. */
const MENTIONING_NOUNS: Readonly<Record<string, readonly string[]>> = {
  en: ['not/never ~'],
  es: [
    'no/nunca/jamas ~',
    // Without an article it is the word. Not *escribió* or *decía*: what a report said of somebody was said.
    'escribir/escriba/escriban/tach*/borr*/subray*/deletre*/pronunci*/dijera/dijeran ~',
    'por que ~',
  ],
};

/** A denial that asks, and so says it, or that denies something else: *ustedes dirán si no es …*, *no tenga miedo de decir …*. */
const DOUBTED: Readonly<Record<string, readonly string[]>> = {
  es: [
    'si/acaso no es/son/era/eran/fue/sera/seria ~',
    'si/acaso no es/son/era/eran/fue/sera/seria un/una/la/el ~',
    'si/acaso no se trata/trataba de ~',
    'miedo/pena/verguenza/temor/tarde/dude/duden/dudes de/a/en/para decir*/llamar*/hablar',
  ],
};

/** What says so only without a mark between: *la llamada píldora …*, not *Motivo de la llamada: …*. */
const SO_CALLED: Readonly<Record<string, readonly string[]>> = {
  es: ['el/la/los/las/del/al llamado/llamada/llamados/llamadas ~'],
};

/** The mark before what is not to be written, in a list of what is and what is not. */
const CROSSED_OUT = /[\u274c\u{1f6ab}]\s*["'\u00ab\u201c]?$/u;

/** What the next sentence says of a word that was spoken of: *¿Felonía? Ese término es un calco*. */
const SPOKEN_OF: Readonly<Record<string, RegExp>> = {
  en: /^[^.!?]*[.!?]["\u201d\u2019)]*\s+(?:(?:myth|false|fiction|wrong)[:.!,]|we (?:regret|apologi[sz]e for) (?:the|that|our|this) (?:wording|word|term|phrase|label|error|choice)|(?:that|this) (?:word|term|phrase|label|expression|wording)(?!\p{L}))/iu,
  es: /(?:^|[^\p{L}])es(?:a|e|ta|te)s? (?:palabra|expresi[oó]n|frase|etiqueta|t[eé]rmino|vocablo|calco|anglicismo|insulto)|^["»”]?\s*(?:\?\s*no existe(?=[.,;])|[:.,]\s*(?:ev[ií]tese|eso no es espa[ñn]ol))/iu,
};

type Lists = Readonly<Record<string, readonly string[]>>;

const compiled = new Map<Lists, Map<string, PatternList>>();

function patternsOf(lists: Lists, language: string): PatternList {
  const own = compiled.get(lists) ?? new Map<string, PatternList>();
  compiled.set(lists, own);
  const made = own.get(language) ?? compilePatterns(lists[language] ?? []);
  own.set(language, made);
  return made;
}

const isNoun = ({ term }: Reading): boolean => (term.partOfSpeech ?? 'noun') === 'noun';

// A straight single quote is one where it is no apostrophe: before a word, or after one.
const OPENING =
  /(?:["\u201c\u00ab\u2018\u201e]|(?:^|[^\p{L}\p{N}])'(?=\p{L}|$))(?=[^"\u201c\u00ab\u2018\u201e\u201d\u00bb]*$)/u;
const CLOSING = /^[^"\u201c\u00ab\u201d\u00bb]*?(?:["\u201d\u00bb\u2019]|'(?!\p{L}))/u;
/** A quotation of more words than these beside the term is somebody's speech, not a name or an example. */
const FEW_WORDS = 4;
/** UTF-16 code units on each side within which a quotation is looked for. */
const NEAR = 60;

/**
 * What makes words in quotation marks somebody's speech or the words of a file: how a sentence begins, *“She’s a drug addict,” he said*,
 * whose it is, *“reminded her of her duty”*, or a comma between its parts, *“alleged victim, female”*.
 */
const SPEAKING: Readonly<Record<string, RegExp>> = {
  en: /^\s*(?:(?:I|he|she|it|we|they|you)(?=[\s'\u2019])|(?:that|there|this)(?:['\u2019]s|\sis|\swas)\s)|\b(?:her|his|my|your|I|you|he|she|we|they)(?=[\s'\u2019])|,\s+\S/i,
};

/** Before a quotation, what says that it is used of a person for all its marks: *at church I’m “the accuser”*. */
const CALLING: Readonly<Record<string, RegExp>> = {
  en: /(?:^|[^\p{L}])(?:I|s?he|they|we|you)(?:['\u2019](?:m|s|re)|\s(?:am|is|are|was|were))(?:\s(?:just|only|still|an?|the))*\s$/iu,
};

/** After a quotation of more than the term, what says that somebody spoke it or that it stands somewhere: *“No illegals,” says the sign*. */
const SAID: Readonly<Record<string, RegExp>> = {
  en: /^,["\u201d\u2019]\s(?:\p{L}+\s){0,3}(?:said|says|told|tells|wrote|writes|muttered|whispered|shouted|yelled|snapped|texted|laughed|asked|reads?)(?!\p{L})/iu,
};

/** A word that is no article. */
const HAS_WORD = /(?:^|[^\p{L}])(?!(?:the|an?)(?!\p{L}))\p{L}/iu;

/** Whether a term stands in quotation marks by itself, or in a title or saying of a few words. */
function isQuoted(text: string, start: number, end: number, language: string): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const opening = OPENING.exec(before);
  const closing = CLOSING.exec(text.slice(end, end + NEAR));
  if (opening === null || closing === null) return false;
  if (CALLING[language]?.test(before.slice(0, opening.index))) return false;
  const beside = `${before.slice(opening.index + opening[0].length)} ${closing[0].slice(0, -1)}`;
  if (SPEAKING[language]?.test(beside)) return false;
  const stop = end + closing[0].length - 2;
  if (HAS_WORD.test(beside) && SAID[language]?.test(text.slice(stop, stop + NEAR))) return false;
  return tokenise(beside).length <= FEW_WORDS && !beside.includes('\n');
}

/** Words that join the parts of a name: *Coalición contra el Asalto Sexual*. */
const JOINING = /^(?:a|al|and|against|con|contra|de|del|e|el|en|for|in|la|las|los|of|on|para|por|sobre|the|to|y)$/;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;
/** What ends a heading before another one begins. */
const DASHED = /^\s*[\u2013\u2014]/;
/** A capital article that only begins a heading after a mark: *Talk tonight: The Silent Witnesses*. */
const HEADING_OPENED = /[:\u2013\u2014]\s*(?:The|An?)\s$/;
/** A small letter, then a capital article and small letters: *leímos El cuento de la criada*. */
const TITLE_OPENED = /\p{Ll}\s(?:El|La|Los|Las|Un|Una)\s(?:\p{Ll}+\s){0,4}$/u;

/** Beside words with capitals, what says that they are the title of a work. */
const WORKS: Readonly<Record<string, readonly string[]>> = {
  en: [
    '~ ... is/was a/an/the/another ... film/movie/documentary/song/track/album/podcast/episode/novel/thriller/musical/title/series/show/game/memoir/poem',
    'film/movie/documentary/song/track/album/podcast/episode/novel/musical/magazine/series/memoir/painting/poem/thriller ~',
    'film/movie/documentary/song/track/album/podcast/episode/novel/musical/magazine/series/memoir/painting/poem/thriller the/a ~',
  ],
};
const STOP = /[.!?]["'\u201d\u2019)]*\s*$/u;

/** Whether a term of several words, with capitals among small letters, is a part of a longer name or title. */
function isInName({ setting, start, end, text, readings }: Occurrence, language: string): boolean {
  const { sentence, span } = setting;
  // Its capitals say nothing where the term always has them: *Fulana de Tal*.
  if (readings.every(({ term }) => CAPITAL.test(term.text))) return false;
  if (language === 'es' && TITLE_OPENED.test(sentence.text.slice(0, start - sentence.start))) return true;
  const isLong = (word: Token): boolean => word.text.length > 3;
  const own = tokenise(text).filter((word) => !JOINING.test(word.text));
  if (own.length < 2 || !own.every((word) => /^\p{Lu}\p{Ll}/u.test(word.text))) return false;
  const all = tokenise(sentence.text);
  if (setting.fits(patternsOf(WORKS, language))) return true;
  // In a heading every word may have a capital; it has no stop, or nothing but a name.
  const small = all.filter((word) => SMALL.test(word.text));
  const isStopped = STOP.test(sentence.text) && small.some((word) => !JOINING.test(word.text));
  if (!isStopped && small.filter(isLong).length < 2) return false;
  const joins = (at: number): boolean => JOINING.test(all[at]?.text ?? '');
  const beside = (at: number, step: 1 | -1): number => (joins(at) ? beside(at + step, step) : at);
  const [before, after] = [beside(span.first - 1, -1), beside(span.last + 1, 1)];
  // The first word of a sentence has a capital whatever it is; not so the term that a small word joins to it.
  const isPart = before > 0 || before < span.first - 1;
  const opensHeading = HEADING_OPENED.test(sentence.text.slice(0, start - sentence.start));
  if (isPart && !opensHeading && CAPITAL.test(all[before]?.text ?? '')) return true;
  const endsHeading = DASHED.test(sentence.text.slice(end - sentence.start));
  return !endsHeading && CAPITAL.test(all[after]?.text ?? '');
}

/** Whether a term is quoted or a part of a name, or its sentence speaks about it as a word, to explain it or to warn of it. */
export function isMentioned(occurrence: Occurrence, textOfPassage: string, language: string): boolean {
  if (isQuoted(textOfPassage, occurrence.start, occurrence.end, language)) return true;
  const { setting, readings } = occurrence;
  const isDoubted = setting.fits(patternsOf(DOUBTED, language));
  if (!isDoubted && setting.fits(patternsOf(MENTIONING, language))) return true;
  const isAfterMark = /[:;,.]\s*$/.test(textOfPassage.slice(Math.max(0, occurrence.start - 3), occurrence.start));
  if (!isAfterMark && setting.fits(patternsOf(SO_CALLED, language))) return true;
  if (readings.every(isNoun) && setting.fits(patternsOf(MENTIONING_NOUNS, language))) return true;
  if (CROSSED_OUT.test(textOfPassage.slice(Math.max(0, occurrence.start - 4), occurrence.start))) return true;
  if (SPOKEN_OF[language]?.test(textOfPassage.slice(occurrence.end, occurrence.end + NEAR))) return true;
  return isInName(occurrence, language);
}
