import { z } from 'zod';
import type { CheckOptions } from '#check/checker.ts';
import { checkSettings, textFields } from '#checking/request.ts';

/** What an editor may be told under `existe-ayuda`; a key that is not known is left alone. */
const Settings = z.object({ language: textFields.language, ...checkSettings });

/**
 * The settings of an editor as options of the checker. One that is wrong does not stop the others.
 * @param ui the language of the editor, where the settings name none
 */
export function optionsFrom(sent: unknown, ui: string | undefined): CheckOptions {
  const given = typeof sent === 'object' && sent !== null ? sent : {};
  const options: Record<string, unknown> = ui === undefined ? {} : { ui: ui.split('-')[0] };
  for (const [key, schema] of Object.entries(Settings.shape)) {
    const read = schema.safeParse((given as Record<string, unknown>)[key] ?? undefined);
    if (read.success && read.data !== undefined) options[key] = read.data;
  }
  return options;
}
