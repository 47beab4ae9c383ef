import { fontFamily } from './fonts.ts';
import { languageArguments, literal } from './typst-code.ts';

/** The size of a sheet as it is cut, width by height, as lengths of Typst. */
export const papers = {
  letter: { width: '8.5in', height: '11in' },
  a4: { width: '210mm', height: '297mm' },
} as const;
export type Paper = keyof typeof papers;

export interface DocumentFacts {
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly summary: string;
}

/**
 * What every layout starts from.
 *
 * Ink: text is black alone (DeviceGray), so that a press needs to register nothing; the accent is a
 * dark CMYK colour (contrast with white 9 : 1) that stays dark on a photocopy. Nothing is said by
 * colour alone.
 */
const definitions = `
#let accent = cmyk(100%, 45%, 50%, 45%)
#let rule-gray = luma(35%)

#let blank(label) = {
  box(width: 7em, height: 0.9em, baseline: 0.15em, stroke: (bottom: 0.6pt + rule-gray))
  " "
  text(size: 0.8em, "(" + label + ")")
}
#let write-on(length) = box(width: length * 0.5em, height: 0.9em, baseline: 0.15em, stroke: (bottom: 0.6pt + rule-gray))
#let write-to-end = box(width: 1fr, height: 0.9em, baseline: 0.15em, stroke: (bottom: 0.6pt + rule-gray))
#let writing-line = block(width: 100%, height: 2em, above: 0pt, below: 0.4em, stroke: (bottom: 0.6pt + rule-gray))

// Chooses the largest of the sizes at which every area holds its text, and draws with it. What was
// measured is left as metadata, so that an overflow is seen and never cut off.
//
// Measuring is most of what a sheet takes. So an area is measured only at sizes that the areas before it
// allow, and the search begins where it will mostly end: a text takes room with the square of its size,
// a word with the size.
#let fit(name, areas, sizes, draw) = context {
  let sized(size, body) = { set text(size: size); body }
  let measured(area, size) = (
    height: measure(block(width: area.width, sized(size, area.body))).height,
    word: calc.max(0pt, ..area.words.map(word => measure(sized(size, strong(word))).width)),
  )
  let holds(area, found) = found.height <= area.height and found.word <= area.width
  let last = sizes.len() - 1
  let at = 0
  for area in areas {
    let found = measured(area, sizes.at(at))
    if holds(area, found) { continue }
    let guess = sizes.at(at) * calc.min(
      calc.sqrt(area.height / found.height),
      if found.word > 0pt { area.width / found.word } else { 1 },
    )
    let largest = at + 1
    let tried = sizes.position(size => size <= guess)
    at = calc.min(last, calc.max(largest, if tried == none { last } else { tried }))
    if holds(area, measured(area, sizes.at(at))) {
      while at > largest and holds(area, measured(area, sizes.at(at - 1))) { at -= 1 }
    } else {
      while at < last {
        at += 1
        if holds(area, measured(area, sizes.at(at))) { break }
      }
    }
  }
  let size = sizes.at(at)
  [#metadata((
    name: name,
    size: size / 1pt,
    areas: areas.map(area => {
      let found = measured(area, size)
      (
        panel: area.panel,
        height: found.height / 1pt,
        room: area.height.to-absolute() / 1pt,
        word: found.word / 1pt,
        width: area.width.to-absolute() / 1pt,
      )
    }),
  )) <fit>]
  draw(size)
}

// The copies on a sheet are for the knife. A screen reader and the bookmarks meet the text once.
#let copy(body) = pdf.artifact({
  set heading(outlined: false, bookmarked: false)
  body
})

// Marks outside the outermost edges, in line with every cut.
#let cutting-marks(left-edges, top-edges) = {
  let mark(x, y, angle) = place(top + left, dx: x, dy: y, line(angle: angle, length: 0.18in, stroke: 0.25pt))
  for y in top-edges {
    mark(left-edges.first() - 0.26in, y, 0deg)
    mark(left-edges.last() + 0.08in, y, 0deg)
  }
  for x in left-edges {
    mark(x, top-edges.first() - 0.26in, 90deg)
    mark(x, top-edges.last() + 0.08in, 90deg)
  }
}
`;

/** The head of a document: its facts, its language, its type. */
export const preamble = ({ language, title, author, summary }: DocumentFacts): string => `
#set document(title: ${literal(title)}, author: ${literal(author)}, description: ${literal(summary)}, date: none)
#set text(font: ${literal(fontFamily)}, fallback: false, hyphenate: false, number-type: "lining", ${languageArguments(language)})
#set par(justify: false, leading: 0.5em, spacing: 0.75em)
#set list(indent: 0pt, body-indent: 0.45em, marker: "•")
#set enum(indent: 0pt, body-indent: 0.45em)
${definitions}`;
