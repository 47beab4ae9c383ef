import { fill } from '#model/fill.ts';
import type { Tool } from '#model/tool.ts';
import { Layout } from '../components/layout.tsx';
import { type PageContext, say } from '../context.ts';
import {
  type FieldProblem,
  type FormFields,
  longestField,
  offeredLanguages,
  type Refusal,
  switchField,
  wholeKit,
} from '../print-order.ts';
import { labelOf, optionsOf, problemText } from '../print-texts.ts';

interface Props {
  readonly page: PageContext;
  /** What was typed, shown again where something was wrong. */
  readonly fields: FormFields;
  readonly problems: readonly FieldProblem[];
  /** Why the piece could not be made, in the words of the printer. */
  readonly refusals: readonly Refusal[];
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

/** What is wrong with a field; of several refusals the first, for the list at the top has them all. */
function textAt({ page, problems, refusals }: Props, name: string): string | undefined {
  const problem = problems.find(({ field }) => field === name);
  if (problem !== undefined) return problemText(page, problem);
  return refusals.find(({ field }) => field === name)?.text;
}

/** What is wrong with a field, at the field itself. */
const Problem = ({ props, name }: { props: Props; name: string }) => {
  const text = textAt(props, name);
  if (text === undefined) return <></>;
  return (
    <span class="problem" id={`${name}-problem`}>
      {text}
    </span>
  );
};

/** What tells an assistive program of a field's hint and of what is wrong with it. */
const marks = (props: Props, name: string, hint: string | undefined) => {
  const wrong = textAt(props, name) !== undefined;
  const described = [hint && `${name}-hint`, wrong && `${name}-problem`].filter(Boolean).join(' ');
  return {
    ...(described !== '' && { 'aria-describedby': described }),
    ...(wrong && { 'aria-invalid': 'true' as const }),
  };
};

const Hint = ({ name, hint }: { name: string; hint: string | undefined }) =>
  hint === undefined ? (
    <></>
  ) : (
    <span class="hint" id={`${name}-hint`}>
      {hint}
    </span>
  );

const Field = ({ props, name, label, hint, type = 'text', required = false }: FieldProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <Hint name={name} hint={hint} />
    <Problem props={props} name={name} />
    <input
      class="usa-input"
      id={name}
      name={name}
      type={type}
      value={props.fields[name] ?? ''}
      maxlength={longestField}
      autocomplete="off"
      required={required}
      {...marks(props, name, hint)}
    />
  </div>
);

const Choice = ({ props, name, label, hint }: { props: Props; name: string; label: string; hint?: string }) => (
  <div class="field">
    <label for={name}>{label}</label>
    <Hint name={name} hint={hint} />
    <Problem props={props} name={name} />
    <select class="usa-select" id={name} name={name} {...marks(props, name, hint)}>
      {optionsOf(props.page, name).map(([value, text]) => (
        <option value={value} selected={props.fields[name] === value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

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
  const ticked = (props.fields[name] ?? '').split(',');
  return (
    <fieldset class="boxes" id={name} aria-describedby={marks(props, name, hint)['aria-describedby']}>
      <legend>{legend}</legend>
      <Hint name={name} hint={hint} />
      <Problem props={props} name={name} />
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
  const Piece = ({ id, title }: { id: string; title: string }) => (
    <label>
      <input type="radio" name="tool" value={id} checked={id === chosen} /> {title}
    </label>
  );
  return (
    <fieldset
      class="boxes boxes--wide"
      id="tool"
      aria-describedby={marks(props, 'tool', undefined)['aria-describedby']}
    >
      <legend>{t.print.which}</legend>
      <Problem props={props} name="tool" />
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
      <Choice props={props} name="sheet" label={t.print.sheet} />
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
        return (
          <Choice
            props={{ ...props, fields: { [name]: each.default, ...fields } }}
            name={name}
            label={say(page, each.label)}
          />
        );
      })}
    </details>
  );
};

/** The fields from the top of the form to its end; those of switches come after them. */
const fieldOrder = [
  ...[
    'name',
    'phone',
    'textLine',
    'hours',
    'languages',
    'otherLanguages',
    'interpreters',
    'address',
    'logo',
    'website',
  ],
  ...['tool', 'language', 'paper', 'format', 'sheet'],
];

/** What is wrong in the order in which the form is gone through; what is of no field comes last. */
function inOrder(wrong: readonly Refusal[]): Refusal[] {
  const place = ({ field }: Refusal): number => {
    if (field === undefined) return fieldOrder.length + 1;
    const found = fieldOrder.indexOf(field.split('.')[0] ?? '');
    return found < 0 ? fieldOrder.length : found;
  };
  return wrong.toSorted((a, b) => place(a) - place(b));
}

/** The form that puts an agency's own name and numbers on a printed piece, or on all of them. */
export const Print = (props: Props) => {
  const { page, problems, refusals, live } = props;
  const { t, snapshot, wording, language } = page;
  const { tools } = snapshot.toolkit;
  const spoken = [
    ...snapshot.languages,
    ...offeredLanguages
      .filter((tag) => !snapshot.languages.includes(tag))
      .sort((a, b) => wording.compare(wording.languageName(a), wording.languageName(b))),
  ];
  const wrong = inOrder([
    ...problems.map((problem) => ({ field: problem.field, text: problemText(page, problem) })),
    ...refusals,
  ]);
  return (
    <Layout
      page={page}
      title={t.print.title}
      description={t.print.lead}
      crumbs={[{ label: t.sections.tools.title, href: page.href('tools') }]}
    >
      <h1>{t.print.title}</h1>
      <p class="lead">{t.print.lead}</p>
      {wrong.length > 0 && (
        <div class="trap" role="alert">
          <h2>{t.print.failed}</h2>
          <ul>
            {wrong.map(({ field, text }) => (
              <li>
                {field === undefined ? (
                  text
                ) : (
                  <a href={`#${field}`}>
                    {labelOf(page, field)}: {text}
                  </a>
                )}
              </li>
            ))}
          </ul>
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
            <Field props={props} name="address" label={t.print.address} hint={t.print.addressHint} />
            <div class="field">
              <label for="logo">{t.print.logo}</label>
              <Hint name="logo" hint={t.print.logoHint} />
              <Problem props={props} name="logo" />
              <input
                type="file"
                id="logo"
                name="logo"
                accept="image/png,image/svg+xml"
                {...marks(props, 'logo', t.print.logoHint)}
              />
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
            />
            <Choice props={props} name="paper" label={t.print.paper} />
            <Choice props={props} name="format" label={t.print.format} hint={t.print.formatHint} />
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
