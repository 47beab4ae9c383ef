import { fill } from '#model/fill.ts';
import type { Tool } from '#model/tool.ts';
import { choicesOf } from '#model/tool-switches.ts';
import { Layout } from '../components/layout.tsx';
import { type PageContext, say } from '../context.ts';
import { type FieldProblem, type FormFields, offeredLanguages, switchField, wholeKit } from '../print-order.ts';

interface Props {
  readonly page: PageContext;
  /** What was typed, shown again where something was wrong. */
  readonly fields: FormFields;
  readonly problems: readonly FieldProblem[];
  /** Why the piece could not be made, in the words of the printer. */
  readonly refusal: string | undefined;
  /** Whether this copy of the site can make files. */
  readonly live: boolean;
}

interface FieldProps {
  readonly props: Props;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'tel' | 'url';
  readonly required?: boolean;
}

const Field = ({ props, name, label, hint, type = 'text', required = false }: FieldProps) => {
  const { t } = props.page;
  const problem = props.problems.find((each) => each.field === name);
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {hint !== undefined && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {problem !== undefined && (
        <span class="problem" id={`${name}-problem`}>
          {problem.problem === 'missing' ? t.print.missing : t.print.wrong}
        </span>
      )}
      <input
        class="usa-input"
        id={name}
        name={name}
        type={type}
        value={props.fields[name] ?? ''}
        maxlength={400}
        autocomplete="off"
        required={required}
        {...(described !== '' && { 'aria-describedby': described })}
        {...(problem !== undefined && { 'aria-invalid': 'true' })}
      />
    </div>
  );
};

const isWrong = ({ problems }: Props, name: string): boolean => problems.some(({ field }) => field === name);

const Choice = ({
  props,
  name,
  label,
  hint,
  options,
}: {
  props: Props;
  name: string;
  label: string;
  hint?: string;
  options: readonly (readonly [string, string])[];
}) => {
  const wrong = isWrong(props, name);
  const described = [hint && `${name}-hint`, wrong && `${name}-problem`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {hint !== undefined && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span class="problem" id={`${name}-problem`}>
          {props.page.t.print.wrong}
        </span>
      )}
      <select
        class="usa-select"
        id={name}
        name={name}
        {...(described !== '' && { 'aria-describedby': described })}
        {...(wrong && { 'aria-invalid': 'true' })}
      >
        {options.map(([value, text]) => (
          <option value={value} selected={props.fields[name] === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
};

/** Boxes of one name: what is ticked is sent as a list. */
const Boxes = ({
  props,
  name,
  legend,
  hint,
  options,
}: {
  props: Props;
  name: string;
  legend: string;
  hint: string;
  options: readonly (readonly [string, string])[];
}) => {
  const { t } = props.page;
  const ticked = (props.fields[name] ?? '').split(',');
  const wrong = isWrong(props, name);
  return (
    <fieldset class="boxes" id={name} aria-describedby={`${name}-hint`}>
      <legend>{legend}</legend>
      <span class="hint" id={`${name}-hint`}>
        {hint}
      </span>
      {wrong && <span class="problem">{t.print.wrong}</span>}
      {options.map(([value, text]) => (
        <label>
          <input type="checkbox" name={`${name}[]`} value={value} checked={ticked.includes(value)} /> {text}
        </label>
      ))}
    </fieldset>
  );
};

/** What can be made, by its kind: titles are longer than a list on a phone has room for. */
const Pieces = ({ props }: { props: Props }) => {
  const { page, fields } = props;
  const { t, snapshot } = page;
  const { tools, presentations } = snapshot.toolkit;
  const ids = [...tools, ...presentations].map(({ id }) => id);
  const chosen = fields['tool'] !== undefined && ids.includes(fields['tool']) ? fields['tool'] : wholeKit;
  const wrong = isWrong(props, 'tool');
  const Piece = ({ id, title }: { id: string; title: string }) => (
    <label>
      <input type="radio" name="tool" value={id} checked={id === chosen} /> {title}
    </label>
  );
  return (
    <fieldset class="boxes boxes--wide" id="tool" {...(wrong && { 'aria-describedby': 'tool-problem' })}>
      <legend>{t.print.which}</legend>
      {wrong && (
        <span class="problem" id="tool-problem">
          {t.print.wrong}
        </span>
      )}
      <Piece id={wholeKit} title={t.print.everything} />
      {(
        [
          [t.print.tools, tools],
          [t.print.presentations, presentations],
        ] as const
      ).map(([label, pieces]) => (
        <div class="boxes__group" role="group" aria-label={label}>
          <span class="boxes__kind" aria-hidden="true">
            {label}
          </span>
          {pieces.map(({ id, title }) => (
            <Piece id={id} title={say(page, title)} />
          ))}
        </div>
      ))}
    </fieldset>
  );
};

const CardOptions = ({ props }: { props: Props }) => {
  const { t } = props.page;
  const { sheet = '1-up', cropMarks } = props.fields;
  return (
    <details open={sheet !== '1-up' || cropMarks === 'on'}>
      <summary>{t.print.forCards}</summary>
      <Choice
        props={props}
        name="sheet"
        label={t.print.sheet}
        options={[
          ['1-up', t.print.oneCard],
          ['8-up', t.print.eightUp],
          ['folded', t.print.foldedCard],
        ]}
      />
      <p class="field">
        <label>
          <input type="checkbox" name="cropMarks" checked={cropMarks === 'on'} /> {t.print.cropMarks}
        </label>
      </p>
    </details>
  );
};

/** What a tool's text can say or leave out, as the tool defines it. */
const Switches = ({ props, tool }: { props: Props; tool: Tool }) => {
  const { page, fields } = props;
  const { t } = page;
  return (
    <details open={fields['tool'] === tool.id}>
      <summary>{fill(t.print.switchesOf, { piece: say(page, tool.title) })}</summary>
      {tool.switches.map((each) => {
        const name = switchField(tool.id, each.id);
        const label = (choice: string): string => {
          const named = each.choices.find(({ id }) => id === choice);
          if (named !== undefined) return say(page, named.label);
          return choice === 'on' ? t.print.on : t.print.off;
        };
        return (
          <Choice
            props={{ ...props, fields: { [name]: each.default, ...fields } }}
            name={name}
            label={say(page, each.label)}
            options={choicesOf(each).map((choice) => [choice, label(choice)] as const)}
          />
        );
      })}
    </details>
  );
};

/** A field as the form calls it; one that is not of the form, by the name under which it was sent. */
function labelOf(page: PageContext, field: string): string {
  const { wording, snapshot } = page;
  const { print } = page.t;
  const [name = '', part = ''] = field.split('.');
  const labels: Readonly<Record<string, string>> = {
    name: print.nameIn,
    phone: print.phone,
    textLine: print.textLine,
    website: print.website,
    hours: print.hoursIn,
    languages: print.languages,
    otherLanguages: print.otherLanguagesIn,
    interpreters: print.interpretersIn,
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

/** The form that puts an agency's own name and numbers on a printed piece, or on all of them. */
export const Print = (props: Props) => {
  const { page, problems, refusal, live } = props;
  const { t, snapshot, wording, language } = page;
  const { tools } = snapshot.toolkit;
  const spoken = [
    ...snapshot.languages,
    ...offeredLanguages
      .filter((tag) => !snapshot.languages.includes(tag))
      .sort((a, b) => wording.compare(wording.languageName(a), wording.languageName(b))),
  ];
  const failed = problems.length > 0 || refusal !== undefined;
  return (
    <Layout
      page={page}
      title={t.print.title}
      description={t.print.lead}
      crumbs={[{ label: t.sections.tools.title, href: page.href('tools') }]}
    >
      <h1>{t.print.title}</h1>
      <p class="lead">{t.print.lead}</p>
      {failed && (
        <div class="trap" role="alert">
          <h2>{t.print.failed}</h2>
          {refusal !== undefined && <p class="refusal">{refusal}</p>}
          {problems.length > 0 && (
            <ul>
              {problems.map((problem) => (
                <li>
                  <a href={`#${problem.field}`}>
                    {labelOf(page, problem.field)}: {problem.problem === 'missing' ? t.print.missing : t.print.wrong}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {live ? (
        <form class="order" method="post" action={page.route.path} enctype="multipart/form-data">
          <fieldset>
            <legend>{t.print.organization}</legend>
            {snapshot.languages.map((each) => (
              <Field
                props={props}
                name={`name.${each}`}
                label={fill(t.print.nameIn, { language: wording.languageName(each) })}
                required={each === language}
              />
            ))}
            <Field props={props} name="phone" type="tel" label={t.print.phone} />
            <Field props={props} name="textLine" type="tel" label={t.print.textLine} />
            {snapshot.languages.map((each) => (
              <Field
                props={props}
                name={`hours.${each}`}
                label={fill(t.print.hoursIn, { language: wording.languageName(each) })}
              />
            ))}
            <Boxes
              props={props}
              name="languages"
              legend={t.print.languages}
              hint={t.print.languagesHint}
              options={spoken.map((tag) => [tag, wording.languageTitle(tag)] as const)}
            />
            {snapshot.languages.map((each) => (
              <Field
                props={props}
                name={`otherLanguages.${each}`}
                label={fill(t.print.otherLanguagesIn, { language: wording.languageName(each) })}
                hint={t.print.otherLanguagesHint}
              />
            ))}
            {snapshot.languages.map((each) => (
              <Field
                props={props}
                name={`interpreters.${each}`}
                label={fill(t.print.interpretersIn, { language: wording.languageName(each) })}
              />
            ))}
            <div class="field">
              <label for="logo">{t.print.logo}</label>
              <span class="hint" id="logo-hint">
                {t.print.logoHint}
              </span>
              <input type="file" id="logo" name="logo" accept="image/png,image/svg+xml" aria-describedby="logo-hint" />
            </div>
            <Field props={props} name="website" type="url" label={t.print.website} hint={t.print.websiteHint} />
          </fieldset>
          <fieldset>
            <legend>{t.print.piece}</legend>
            <Pieces props={props} />
            <Choice
              // Whoever reads the form in a language most likely wants the piece in it.
              props={{ ...props, fields: { language, ...props.fields } }}
              name="language"
              label={t.print.language}
              options={snapshot.languages.map((each) => [each, wording.languageTitle(each)] as const)}
            />
            <Choice
              props={props}
              name="paper"
              label={t.print.paper}
              options={[
                ['letter', t.print.letter],
                ['a4', t.print.a4],
              ]}
            />
            <Choice
              props={props}
              name="format"
              label={t.print.format}
              hint={t.print.formatHint}
              options={[
                ['pdf', t.print.pdf],
                ['docx', t.print.docx],
                ['pptx', t.print.pptx],
              ]}
            />
            <CardOptions props={props} />
            {tools
              .filter(({ switches }) => switches.length > 0)
              .map((tool) => (
                <Switches props={props} tool={tool} />
              ))}
          </fieldset>
          <p>{t.print.notKept}</p>
          <button class="usa-button" type="submit">
            {t.print.make}
          </button>
        </form>
      ) : (
        <p>{t.print.noServer}</p>
      )}
    </Layout>
  );
};
