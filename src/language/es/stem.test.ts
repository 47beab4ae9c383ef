import { describe, expect, test } from 'vitest';
import { stemSpanish } from './stem.ts';

const stems = (words: string) => [...new Set(words.split(' ').map(stemSpanish))];

describe('stemSpanish', () => {
  test.each([
    'compensación compensacion compensaciones compensaciónes compensar',
    'traficar traficaban traficándolas traficante traficantes tráfico trafique traficó',
    'víctima victimas',
    'violada violado violaciones violación violar violaron violó',
    'agresora agresores agresor agresión agresiones',
    'denunciar denuncia denuncié denuncias denunciaron denunciarlo denunciándoselo',
    'defensoras defensora defensor',
    'mujer mujeres',
    'orden órdenes',
    'niño niña niñez niños',
    'lesión lesiones lesionada',
    'embarazada embarazo',
    'juez jueces',
    'ley leyes',
    'amenaza amenacé amenazas amenazándola',
    'reclutador reclutamiento reclutada',
    'intérprete intérpretes',
    'trabajo trabajadora trabajar',
  ])('%s meet', (words) => {
    expect(stems(words)).toHaveLength(1);
  });

  test.each(['año ano', 'violación violencia', 'labor laborioso', 'visa visita', 'ley lees'])(
    '%s stay apart',
    (words) => {
      expect(stems(words)).toHaveLength(2);
    },
  );
});
