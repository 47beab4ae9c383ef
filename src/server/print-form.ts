import type { Route } from '#site/addresses.ts';
import { type FieldProblem, type FormFields, type PrintOrder, readPrintOrder } from '#site/print-order.ts';

/** A file made for one agency. */
export interface PrintedFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Says nothing of what the file is about: it stands in the list of downloads. */
  readonly name: string;
}

/** Makes what was ordered, or says why it cannot be made as ordered. */
export type Printer = (order: PrintOrder) => Promise<PrintedFile | { readonly refusal: string }>;

/** A form has a dozen short fields; in bytes. */
const largestBody = 16_384;
/** Files that are made at the same time; each keeps a core busy. */
const atOnce = 2;

let underWay = 0;

/** What came of a sent form. */
export type FormOutcome =
  | { readonly file: PrintedFile }
  | { readonly fields: FormFields; readonly problems: readonly FieldProblem[]; readonly refusal: string | undefined }
  | { readonly status: 413 | 415 | 503 };

async function readFields(request: Request): Promise<FormFields | undefined> {
  const reader = request.body?.getReader();
  if (reader === undefined) return {};
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > largestBody) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
}

/**
 * Answers a sent print form. Nothing of it is kept or written down.
 * @param route the address of the form; its language is that of the answer
 * @param toolkit what may be ordered; `tool`, where the address itself names what is
 */
export async function answerPrintForm(
  request: Request,
  route: Route,
  toolkit: {
    readonly languages: readonly string[];
    readonly tools: readonly string[];
    readonly tool: string | undefined;
  },
  print: Printer,
): Promise<FormOutcome> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return { status: 415 };
  const fields = await readFields(request);
  if (fields === undefined) return { status: 413 };
  const named = toolkit.tool === undefined ? {} : { tool: toolkit.tool };
  const { order, problems } = readPrintOrder(
    { language: route.language, ...fields, ...named },
    toolkit.languages,
    toolkit.tools,
  );
  if (order === undefined) return { fields, problems, refusal: undefined };
  if (underWay >= atOnce) return { status: 503 };
  underWay += 1;
  try {
    const made = await print(order);
    return 'refusal' in made ? { fields, problems: [], refusal: made.refusal } : { file: made };
  } finally {
    underWay -= 1;
  }
}
