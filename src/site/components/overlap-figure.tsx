import type { Overlap } from '#model/distinction.ts';
import { plainText } from '#model/markdown.ts';
import { nameOf } from '#model/snapshot.ts';
import { type PageContext, say } from '../context.ts';

/** The drawing's own units; on a phone of 360 px one unit is about one CSS pixel. */
const width = 360;
const height = 640;
const lineHeight = 18;
/** How many characters fit on a line in the middle of a circle at the drawing's letter size. */
const charactersPerLine = 34;

/** Breaks a label into lines at spaces. */
function linesOf(label: string): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of label.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length > charactersPerLine && current !== '') {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return current === '' ? lines : [...lines, current];
}

const Labels = ({ labels, middle, title }: { labels: readonly string[]; middle: number; title: string }) => {
  const rows = [title, ...labels.flatMap(linesOf)];
  const top = middle - ((rows.length - 1) * lineHeight) / 2;
  return (
    <text text-anchor="middle" class="overlap__text">
      {rows.map((row, index) => (
        <tspan x={width / 2} y={Math.round(top + index * lineHeight)} {...(index === 0 && { class: 'overlap__title' })}>
          {row}
        </tspan>
      ))}
    </text>
  );
};

/**
 * Two concepts as two overlapping shapes, drawn tall so that its letters stay readable on a phone. The
 * text alternative says in words what the drawing shows.
 */
export const OverlapFigure = ({
  page,
  overlap,
  ids,
}: {
  page: PageContext;
  overlap: Overlap;
  ids: readonly string[];
}) => {
  const { t, language, snapshot } = page;
  const [first = '', second = ''] = ids;
  const name = (id: string): string => {
    const concept = snapshot.concept(id);
    return concept === undefined ? id : nameOf(concept, language);
  };
  const only = (id: string): readonly string[] => overlap.only[id]?.[language] ?? [];
  const both = overlap.both[language] ?? [];
  return (
    <figure class="overlap">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby="overlap-title"
        aria-describedby="overlap-description"
      >
        <title id="overlap-title">{t.distinction.picture}</title>
        <ellipse class="overlap__one" cx={width / 2} cy="215" rx="176" ry="210" />
        <ellipse class="overlap__two" cx={width / 2} cy="425" rx="176" ry="210" />
        <Labels title={name(first)} labels={only(first)} middle={118} />
        <Labels title={t.distinction.both} labels={both} middle={322} />
        <Labels title={name(second)} labels={only(second)} middle={530} />
      </svg>
      <figcaption id="overlap-description">{plainText(say(page, overlap.description))}</figcaption>
    </figure>
  );
};
