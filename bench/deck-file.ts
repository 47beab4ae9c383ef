import type { Presentation } from '#model/presentation.ts';
import type { Toolkit } from '#model/toolkit.ts';

/** What the processes of the deck benchmark read, as JSON. */
export interface DeckFile {
  readonly toolkit: Toolkit;
  /** Its slides in Spanish are what is measured. */
  readonly deck: Presentation;
}
