import { join } from 'node:path';
import { loadToolkit } from '#bundle/load.ts';
import { Organization } from '#model/organization.ts';
import { compileSnapshot } from '#model/snapshot.ts';
import type { Tool } from '#model/tool.ts';

/** The program's own toolkit. */
export const snapshot = compileSnapshot(loadToolkit([join(import.meta.dirname, '../../content')]).toolkit);

export const organization = Organization.parse({
  name: { en: 'Northside Survivor Support Center', es: 'Centro de Apoyo a Sobrevivientes Northside' },
  phone: '1-555-010-0100',
  textLine: '555-010-0101',
  hours: { en: 'Every day, 24 hours', es: 'Todos los días, las 24 horas' },
  languages: ['en', 'es', 'quc', { en: 'Mixtec', es: 'mixteco' }],
  interpreters: { en: 'Free interpreters for *other* languages', es: 'Intérpretes gratis para *otros* idiomas' },
  website: 'https://www.example.org/help',
});

export function toolCalled(id: string): Tool {
  const tool = snapshot.toolkit.tools.find((candidate) => candidate.id === id);
  if (tool === undefined) throw new Error(`no tool ${id}`);
  return tool;
}
