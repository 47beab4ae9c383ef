import { fill } from '#model/fill.ts';
import { choicesOf } from '#model/tool-switches.ts';
import { type PageContext, say } from './context.ts';
import { type FieldProblem, switchField } from './print-order.ts';

/** A field as the form calls it; one that is not of the form, by the name under which it was sent. */
export function labelOf(page: PageContext, field: string): string {
  const { wording, snapshot } = page;
  const { print } = page.t;
  const [name = '', part = ''] = field.split('.');
  const labels: Readonly<Record<string, string>> = {
    name: print.nameIn,
    phone: print.phone,
    textLine: print.textLine,
    website: print.website,
    address: print.address,
    hours: print.hoursIn,
    languages: print.languages,
    otherLanguages: print.otherLanguagesIn,
    interpreters: print.interpretersIn,
    logo: print.logo,
    tool: print.which,
    language: print.language,
    format: print.format,
    paper: print.paper,
    sheet: print.sheet,
  };
  const label = labels[name];
  if (label !== undefined) {
    return fill(label, { language: snapshot.languages.includes(part) ? wording.languageName(part) : part });
  }
  const tool = snapshot.toolkit.tools.find(({ id }) => id === name);
  const known = tool?.switches.find(({ id }) => id === part);
  return known === undefined ? field : say(page, known.label);
}

/** What can be chosen in a list, and how it is called there. */
export function optionsOf(page: PageContext, field: string): readonly (readonly [string, string])[] {
  const { wording, snapshot, t } = page;
  const { print } = t;
  switch (field) {
    case 'language':
      return snapshot.languages.map((each) => [each, wording.languageTitle(each)] as const);
    case 'format':
      return [
        ['pdf', print.pdf],
        ['docx', print.docx],
        ['pptx', print.pptx],
      ];
    case 'paper':
      return [
        ['letter', print.letter],
        ['a4', print.a4],
      ];
    case 'sheet':
      return [
        ['1-up', print.oneCard],
        ['8-up', print.eightUp],
        ['folded', print.foldedCard],
      ];
  }
  const all = snapshot.toolkit.tools.flatMap((tool) =>
    tool.switches.map((each) => ({ name: switchField(tool.id, each.id), each })),
  );
  const found = all.find(({ name }) => name === field)?.each;
  if (found === undefined) return [];
  return choicesOf(found).map((choice) => {
    const named = found.choices.find(({ id }) => id === choice);
    if (named !== undefined) return [choice, say(page, named.label)] as const;
    return [choice, choice === 'on' ? print.on : print.off] as const;
  });
}

/** What is wrong with a field, and how to mend it. */
export function problemText(page: PageContext, problem: FieldProblem): string {
  const { wording, language, t } = page;
  const { print } = t;
  switch (problem.problem) {
    case 'no-name':
      return print.missing;
    case 'too-long':
      return fill(print.tooLong, { length: problem.length, most: problem.most });
    case 'no-number':
      return fill(print.noNumber, { least: problem.least, most: problem.most });
    case 'no-address':
      return problem.meant === undefined ? print.noAddress : fill(print.addressMeant, { address: problem.meant });
    case 'unknown-languages':
      return fill(print.unknownLanguages, {
        tags: new Intl.ListFormat(language).format(problem.tags),
        field: labelOf(page, `otherLanguages.${language}`),
      });
    case 'uneven-languages':
      return fill(print.unevenLanguages, {
        language: wording.languageName(problem.first),
        expected: problem.firstCount,
        count: problem.count,
      });
    case 'no-choice': {
      const options = optionsOf(page, problem.field).map(([, text]) => text);
      return options.length === 0 ? print.chooseListed : fill(print.chooseOne, { options: options.join('; ') });
    }
  }
}
