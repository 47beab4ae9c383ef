import type { Route } from '#site/addresses.ts';
import {
  type FieldProblem,
  type FormFields,
  type OrderedPiece,
  type PrintOrder,
  type Refusal,
  readPrintOrder,
} from '#site/print-order.ts';
import { readBody } from './body.ts';

/** A file made for one agency. */
export interface PrintedFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Says nothing of what the file is about: it stands in the list of downloads. */
  readonly name: string;
}

/** Makes what was ordered, or says why it cannot be made as ordered. */
export type Printer = (
  order: PrintOrder,
  /** The language in which a refusal is told. */
  reader: string,
  /** The bytes of a PNG or SVG, not yet checked. */
  logo?: Uint8Array,
) => Promise<PrintedFile | { readonly refusals: readonly Refusal[] }>;

/** A dozen short fields and a logo of at most 500 KB; in bytes. */
const largestBody = 600_000;
/** Files that are made at the same time; each keeps a core busy. */
const atOnce = 2;

let underWay = 0;

/** What came of a sent form. */
export type FormOutcome =
  | { readonly file: PrintedFile }
  | { readonly fields: FormFields; readonly problems: readonly FieldProblem[]; readonly refusals: readonly Refusal[] }
  | { readonly status: 400 | 413 | 415 | 503 };

interface SentForm {
  readonly fields: FormFields;
  readonly logo: Uint8Array | undefined;
}

/** The fields of a form as browsers send them, and the logo where there is one. */
async function readForm(body: Buffer<ArrayBuffer>, type: string): Promise<SentForm> {
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const fields: Record<string, string> = {};
  let logo: Uint8Array | undefined;
  for (const [sentAs, value] of form) {
    const name = sentAs.replace(/\[\]$/, '');
    // A field that is sent several times is a list, such as the boxes that are ticked (`languages[]`).
    if (typeof value === 'string') fields[name] = fields[name] === undefined ? value : `${fields[name]},${value}`;
    // An empty file is what a browser sends where none was chosen.
    else if (name === 'logo' && value.size > 0) logo = new Uint8Array(await value.arrayBuffer());
  }
  return { fields, logo };
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
    readonly pieces: readonly OrderedPiece[];
    readonly tool: string | undefined;
  },
  print: Printer,
): Promise<FormOutcome> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/.test(type)) return { status: 415 };
  const body = await readBody(request, largestBody);
  if (body === undefined) return { status: 413 };
  const sent = await readForm(body, type).catch(() => undefined);
  if (sent === undefined) return { status: 400 };
  const { fields, logo } = sent;
  const named = toolkit.tool === undefined ? {} : { tool: toolkit.tool };
  const { order, problems } = readPrintOrder(
    { language: route.language, ...fields, ...named },
    toolkit.languages,
    toolkit.pieces,
    route.language,
  );
  if (order === undefined) return { fields, problems, refusals: [] };
  if (underWay >= atOnce) return { status: 503 };
  underWay += 1;
  try {
    const made = await print(order, route.language, logo);
    return 'refusals' in made ? { fields, problems: [], refusals: made.refusals } : { file: made };
  } finally {
    underWay -= 1;
  }
}
