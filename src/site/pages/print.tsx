import { fill } from '#model/fill.ts';
import { Layout } from '../components/layout.tsx';
import { type PageContext, say } from '../context.ts';
import { type FieldProblem, type FormFields, offeredLanguages, wholeKit } from '../print-order.ts';

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

const Choice = ({
  props,
  name,
  label,
  options,
}: {
  props: Props;
  name: string;
  label: string;
  options: readonly (readonly [string, string])[];
}) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select class="usa-select" id={name} name={name}>
      {options.map(([value, text]) => (
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
  const { t } = props.page;
  const ticked = (props.fields[name] ?? '').split(',');
  const wrong = props.problems.some((each) => each.field === name);
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
                  <a href={`#${problem.field}`}>{problem.problem === 'missing' ? t.print.missing : t.print.wrong}</a>
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
            <Choice
              props={props}
              name="tool"
              label={t.print.which}
              options={[
                [wholeKit, t.print.everything],
                ...tools.map((tool) => [tool.id, say(page, tool.title)] as const),
              ]}
            />
            <Choice
              // Whoever reads the form in a language most likely wants the piece in it.
              props={{ ...props, fields: { language, ...props.fields } }}
              name="language"
              label={t.print.language}
              options={snapshot.languages.map((each) => [each, wording.languageTitle(each)] as const)}
            />
            <Choice
              props={props}
              name="format"
              label={t.print.format}
              options={[
                ['pdf', t.print.pdf],
                ['docx', t.print.docx],
              ]}
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
            <p class="field">
              <label>
                <input type="checkbox" name="eightUp" checked={props.fields['eightUp'] === 'on'} /> {t.print.eightUp}
              </label>
            </p>
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
