import { problemAt } from '../content-file.ts';
import type { Check } from '../draft.ts';

/** What `scaffold/organization.yaml` has in the place of the name. */
const placeholders = new Set(['Name of your organization', 'Nombre de su organización']);

/** The name that `init` leaves to be written would go on everything that is printed. */
export const placeholderName: Check = ({ organization }) =>
  Object.entries(organization?.value.name ?? {}).flatMap(([language, name]) =>
    organization !== undefined && placeholders.has(name)
      ? [
          {
            problem: problemAt(organization.file, organization.file.locate(['name', language]), {
              code: 'placeholder-name',
              severity: 'warning',
              message: `"${name}" is not yet the name of an organization`,
              expected: 'the name as it is to be printed',
              mend: 'Write the name of your organization in its place.',
            }),
          },
        ]
      : [],
  );
