import { describe, expect, it } from 'vitest';
import { checker } from './toolkit.ts';

const missing = (from: 'en' | 'es', source: string, target: string): string[] =>
  checker
    .checkTranslation(source, target, { sourceLanguage: from, language: from === 'en' ? 'es' : 'en' })
    .findings.filter(({ rule }) => rule === 'missing-term')
    .map(({ text }) => text);

describe('a term is missing', () => {
  it.each([
    [
      'a short word of two',
      'en',
      'The defendant offered a refund and paid restitution.',
      'El acusado devolvió el dinero.',
    ],
    [
      'the second of two',
      'en',
      'The witness and the victim may wait in another room.',
      'La víctima puede esperar en otra sala.',
    ],
    ['one of three', 'es', 'Usan el engaño, la fuerza y las amenazas.', 'They use force and threats.'],
    ['an adjective', 'en', 'Your answers are confidential and brief.', 'Sus respuestas son breves.'],
    ['beside two capitals, which are a word', 'en', 'She showed an ID and the subpoena.', 'Mostró una identificación.'],
    [
      'where a word that looks like another asks for one of its own',
      'en',
      'The court may order probation and a search warrant.',
      'El tribunal puede dictar una orden de registro.',
    ],
    [
      'where all other words of a long sentence are known to mean the same',
      'en',
      'Every Thursday night my mother brings food, clothes and a restraining order to the door of the old school.',
      'Cada jueves por la noche mi mamá trae comida y ropa a la puerta de la escuela.',
    ],
    [
      'where the words that would say it answer to another thing of a list that has become shorter',
      'en',
      'The class is about name changes, coerced debt, rent and bank loans.',
      'El curso trata de cambios de nombre, alquiler y préstamos del banco.',
    ],
    ['put as an idea', 'en', 'Wage theft is common on these farms.', 'En estas fincas hay muchos problemas.'],
    [
      'put as help',
      'en',
      'You do not need to be a citizen to apply for asylum.',
      'No hace falta ser ciudadano para pedir ayuda.',
    ],
    ['put as a paper', 'es', 'La citación le llegó a la casa de su mamá.', "The paper came to her mother's house."],
    ['put as something', 'es', 'Le recetaron la profilaxis posexposición.', 'They prescribed something for her.'],
    [
      'put as what happened',
      'en',
      'The detective asked about the strangulation.',
      'El detective preguntó por lo que pasó.',
    ],
    ['an acronym', 'en', 'The clinic gave her PEP the same night.', 'La clínica le dio una pastilla esa misma noche.'],
    ['a phrase around a verb', 'es', 'Al llegar le quitaron los papeles.', 'Upon arrival things were bad.'],
    [
      'though it begins as a long description does',
      'en',
      'Two workers from the farm were in debt bondage.',
      'Dos trabajadores de la finca estaban en una mala situación.',
    ],
    ['a thing put as a pronoun', 'en', 'Stalking is a crime in every state.', 'Eso es un delito en todos los estados.'],
    ['a thing that the verb stands for', 'es', 'La trata de personas es un delito federal.', 'It is a federal crime.'],
    [
      'a verb put as something',
      'en',
      'My cousin raped me when I was twelve.',
      'Mi primo me hizo algo cuando tenía doce años.',
    ],
    [
      'where a word of the rest looks like half of it',
      'es',
      'El maltrato económico también es violencia.',
      'That is violence too.',
    ],
    ['but for its everyday half', 'en', 'He left her with coerced debt.', 'La dejó con deudas.'],
    [
      'where an act was made of nothing but its place',
      'en',
      'My aunt escaped labor trafficking in a cannery.',
      'Mi tía trabajaba en una enlatadora.',
    ],
    [
      'with its victims, who are not told of besides',
      'en',
      'They were victims of wage theft.',
      'Tuvieron un problema.',
    ],
    ['put as a thing of every day', 'en', 'Keep the chain of custody unbroken.', 'No pierda la bolsa.'],
    ['put as the everyday half of a person', 'en', 'A forensic nurse came at two.', 'Una enfermera vino a las dos.'],
    ['put as whoever it may be', 'es', 'Aquí hay una intercesora a toda hora.', 'There is someone here at all hours.'],
    [
      'where the word beside it is half of a term not to be used',
      'es',
      'La prueba del VIH es gratis.',
      'The test is free.',
    ],
    [
      'but for half of it, with something vague for the rest',
      'es',
      'Es un caso de violencia de pareja.',
      'It is a problem with her partner.',
    ],
    ['of two that only a letter tells apart', 'en', 'Ask about a U visa or a T visa.', 'Pregunte por la visa U.'],
    [
      'blurred in a sentence of as many words',
      'en',
      'He committed perjury at the protective order hearing.',
      'Se portó muy mal en la audiencia de la orden de protección.',
    ],
    ['that may mean either of two things', 'es', 'Pagamos la fianza ayer.', 'We paid yesterday.'],
    [
      'dropped from a list of several',
      'en',
      'Ask her about sleep, panic attacks, appetite and headaches.',
      'Pregúntele por el sueño, el apetito y los dolores de cabeza.',
    ],
    [
      'a verb dropped from a list',
      'en',
      'Some children shake, some dissociate, some stop talking.',
      'Hay niños que tiemblan y los hay que dejan de hablar.',
    ],
    [
      'of words that say little, where one of them is there for something else',
      'es',
      'Falta hablar de la pensión alimenticia y de la escuela de las niñas.',
      'We still have to talk about the children and their school.',
    ],
    [
      'the first of several things',
      'en',
      'The leaflet is about stalking, passwords and phones, and it fits in a shoe for those who have to hide it.',
      'El folleto trata de contraseñas y teléfonos, y cabe en el zapato de quien tenga que esconderlo.',
    ],
    ['a name that a letter tells from another', 'en', 'Ask about a T visa or a U visa.', 'Pregunte por una visa U.'],
    ['a person put as another one', 'en', 'The prosecutor called me on Friday.', 'El viernes me llamó la jueza.'],
    ['a thing put as another one', 'es', 'Cumplió un año de prisión.', 'He did a year of probation.'],
    ['dropped from a list', 'en', 'He owes child support and the rent.', 'Debe quedarse al día con la renta.'],
    [
      'a person, where both speak to the reader',
      'en',
      'The advocate will call you on Monday.',
      'Usted va a saber más el lunes.',
    ],
  ] as const)('%s: %s', (_, from, source, target) => {
    expect(missing(from, source, target)).toHaveLength(1);
  });

  it('though half of its words are there, in another term that the source has', () => {
    const target = 'La orden de arresto es de ayer.';
    expect(missing('en', 'The warrant is older than the subpoena.', target)).toEqual(['subpoena']);
  });

  it('though a wider concept is there, in the words that the source has for it', () => {
    const target = 'The law names domestic violence.';
    expect(missing('es', 'La ley nombra la violencia doméstica y la violencia económica.', target)).toEqual([
      'violencia económica',
    ]);
  });
});

describe('a term is looked for in its sentence', () => {
  it('and words to spare in another one do not stand for it', () => {
    const target = 'La intercesora habló. Después se sentó y la escuchó con calma hasta el final.';
    expect(missing('en', 'The advocate explained restitution. Then she listened.', target)).toEqual(['restitution']);
  });
});

describe('a term is not missing', () => {
  it.each([
    ['said by a verb with its particle', 'es', 'Me asusta la deportación.', 'I am scared of being sent back.'],
    ['a person who is spoken to', 'es', 'La víctima no paga nada.', 'You do not have to pay.'],
    ['two people', 'en', 'The officers took both spouses.', 'Los agentes se llevaron a los dos.'],
    [
      'a person who is spoken to later',
      'en',
      'The offender has no right to know where the victim lives.',
      'El agresor no tiene derecho a saber dónde vive usted.',
    ],
    [
      'a person whom a verb holds',
      'en',
      'Traffickers move victims often so that they make no friends.',
      'Los cambian de lugar a menudo para que no hagan amigos. Así trabajan los tratantes.',
    ],
    [
      'described in many words of every day',
      'es',
      'El coyote nos dejó en una bodega y pidió el doble para dejarnos ir.',
      'The man who had brought us over left us in a warehouse and wanted twice the money to let us go.',
    ],
    ['put in words of every day', 'es', 'El acoso en la calle no es un piropo.', 'Catcalling is not a compliment.'],
    ['said in other words', 'en', 'Confidentiality matters.', 'Lo que usted nos cuente no saldrá de aquí.'],
    [
      'said by one word where the source has three',
      'es',
      'Si era menor de edad, nada de lo que hizo fue culpa suya.',
      'If you were a child, nothing you did was your fault.',
    ],
    [
      'in a long sentence, most of which is said in other words',
      'en',
      'The interpreter finished quickly, stood up, greeted everyone, gathered her notebooks and drove home before dark.',
      'Terminó enseguida, se levantó, saludó, guardó sus cuadernos y manejó a casa con luz.',
    ],
    [
      'a part of a longer word',
      'en',
      'Cardiac therapy rooms are upstairs.',
      'Las salas de cardioterapia están arriba.',
    ],
    [
      'a part of a word with a hyphen',
      'en',
      'Officers wore bullet-proof vests.',
      'La policía llevaba chalecos antibalas.',
    ],
    ['a pronoun', 'en', 'The trafficker took her passport.', 'Él le quitó el pasaporte.'],
    ['a pronoun where Spanish has a subject', 'es', 'La víctima no quiso declarar.', 'She did not want to testify.'],
    [
      'a person in general',
      'en',
      'The victim may leave the room at any time.',
      'La persona puede salir cuando quiera.',
    ],
    ['whoever it is', 'en', 'A survivor who hears it may be afraid.', 'Quien lo oye puede tener miedo.'],
    ['whose it is', 'es', 'El hijo de la víctima también necesita apoyo.', 'Her son needs support too.'],
    ['a subject that the verb has', 'en', 'Survivors can bring a friend.', 'Puede traer a una amistad.'],
    [
      'what something is of, where near words say it',
      'en',
      'After a sexual assault, the programs listen to survivors of sexual violence.',
      'Después de una agresión sexual, los programas escuchan a sobrevivientes.',
    ],
    [
      'a narrower one of the same kind',
      'es',
      'La violencia psicológica deja huellas.',
      'Physical violence leaves marks.',
    ],
    ['its second mention', 'en', 'The shelter is free and the shelter is safe.', 'El refugio es gratuito y seguro.'],
    [
      'what may be done, where the source has a right',
      'en',
      'You have the right to refuse the forensic exam.',
      'Usted puede decir que no a la revisión que hace la enfermera.',
    ],
    [
      'and its definition says what it means',
      'en',
      'Informed consent means that you decide.',
      'Nada se le hace sin que usted lo entienda y lo acepte.',
    ],
    [
      'said by two words of every day',
      'en',
      'The tent is for outreach.',
      'La carpa es para salir a buscar a la gente.',
    ],
    ['who did it, where it is said what was done', 'es', 'La jueza le negó la visita.', 'He was denied the visit.'],
    ['a person of whom something is told', 'en', 'The trafficker got away.', 'Se escapó el hombre que las vendía.'],
    [
      'a person who a Spanish verb has before it',
      'en',
      'A man got off a bus near the bridge. Tell us if you know the suspect.',
      'Un hombre bajó de un autobús cerca del puente. Si lo conoce, díganos.',
    ],
    ['a minor who is called a child', 'en', 'The minors slept in a gym.', 'Los niños durmieron en un gimnasio.'],
    [
      'said in words of every day that its concept names',
      'en',
      'Her testimony took an hour.',
      'Estuvo una hora en el estrado.',
    ],
    [
      'beside commas that make no list',
      'es',
      'El acusado, de veinte años, trabaja en un taller.',
      'He is twenty and works in a shop.',
    ],
    ['said by what stands for it', 'en', 'The hearing is on Friday.', 'El viernes hay que ir al juzgado.'],
    ['a thing said by who does it', 'en', 'Prosecution may take years.', 'La fiscal puede tardar años.'],
    ['said by a word of its family', 'en', 'The limitations period is over.', 'Ese delito ya prescribió.'],
    ['its head', 'en', 'The forensic exam is free.', 'El examen es gratis.'],
    ['a word alike', 'es', 'Le llegó un citatorio para declarar como testigo.', 'She got a subpoena to testify.'],
  ] as const)('%s: %s', (_, from, source, target) => {
    expect(missing(from, source, target)).toEqual([]);
  });
});

describe('what is told of a thing that is missing', () => {
  it('is gone with it and not told of besides', () => {
    const source = 'Pack your ID, the restraining order your lawyer got after the assault, and two shirts.';
    expect(missing('en', source, 'Empaque su identificación y dos camisas.')).toEqual(['restraining order']);
  });
});

describe('what neither language is sure of by itself', () => {
  it('both tell together', () => {
    // Without a crime in the sentence *threats* and *amenazas* may be of the weather.
    expect(missing('en', 'He used threats and coercion.', 'Usó amenazas.')).toEqual(['coercion']);
  });
});
