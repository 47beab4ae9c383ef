import type { Organization } from '#model/organization.ts';
import type { Logo } from '../logo.ts';
import type { Paper } from './preamble.ts';

/** How a tool is to be printed, and for whom. */
export interface PrintOptions {
  readonly organization?: Organization | undefined;
  readonly logo?: Logo | undefined;
  /** `letter` where it is not given. Cards keep their own size; it then is the sheet they are cut from. */
  readonly paper?: Paper | undefined;
  /** Marks where the knife cuts; cards only. Sheets of eight have them unless told otherwise. */
  readonly cropMarks?: boolean | undefined;
  /** Cards only: eight on a sheet. */
  readonly sheet?: '1-up' | '8-up' | undefined;
  /** Cards only: the A6 sheet folded to A7 in place of the business card. */
  readonly folded?: boolean | undefined;
  /** The QR code of the organization's website; it is printed unless this is false. */
  readonly qrCode?: boolean | undefined;
}
