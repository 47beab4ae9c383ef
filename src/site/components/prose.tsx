import type { Child } from 'hono/jsx';
import type { Nodes, RootContent } from 'mdast';
import { parseMarkdown } from '#model/markdown.ts';
import { parseReference } from '#model/reference.ts';
import type { PageContext } from '../context.ts';

interface Props {
  readonly page: PageContext;
  /** Markdown as `content/README.md` describes it. */
  readonly text: string;
  /** What becomes of the words between marks, where they are more than words (a tool's fields). */
  readonly words?: Words;
}

type Words = (words: string) => Child;

const asTheyAre: Words = (words) => words;

const childrenOf = (page: PageContext, node: Nodes, words: Words): Child[] =>
  'children' in node ? node.children.map((child) => view(page, child as RootContent, words)) : [];

/** A link of the toolkit's Markdown. Its label is shown even where the target is gone. */
function link(page: PageContext, url: string, label: Child[]): Child {
  const reference = parseReference(url);
  switch (reference.type) {
    case 'entry': {
      const near = reference.kind === 'resource' && page.route.forSurvivors;
      const path =
        (near ? page.addresses.path(page.language, `near-resource:${reference.id}`) : undefined) ??
        page.addresses.path(page.language, `${reference.kind}:${reference.id}`);
      return path === undefined ? <>{label}</> : <a href={path}>{label}</a>;
    }
    case 'lang':
      return <span lang={reference.language}>{label}</span>;
    case 'mention':
      return <i lang={reference.language}>{label}</i>;
    case 'cite': {
      const source = page.snapshot.source(reference.source);
      if (source === undefined) return <>{label}</>;
      const number = page.citationNumbers?.get(source.id);
      if (number !== undefined) {
        return (
          <a class="cite cite--number" href={`#source-${source.id}`}>
            <span class="usa-sr-only">{page.t.resource.source} </span>
            {number}
          </a>
        );
      }
      const place = label.length > 0 ? String(label.join('')) : undefined;
      return (
        <a class="cite" href={`#source-${source.id}`}>
          {page.citations.inText(source, place)}
        </a>
      );
    }
    case 'web':
      return (
        <a href={reference.url} rel="noreferrer">
          {label}
        </a>
      );
    default:
      return <>{label}</>;
  }
}

function view(page: PageContext, node: RootContent, words: Words): Child {
  switch (node.type) {
    case 'text':
      return words(node.value);
    case 'paragraph':
      return <p>{childrenOf(page, node, words)}</p>;
    case 'heading': {
      const Heading = `h${Math.max(2, node.depth)}` as 'h2' | 'h3' | 'h4';
      return <Heading>{childrenOf(page, node, words)}</Heading>;
    }
    case 'emphasis':
      return <em>{childrenOf(page, node, words)}</em>;
    case 'strong':
      return <strong>{childrenOf(page, node, words)}</strong>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'list':
      return node.ordered ? (
        <ol start={node.start ?? 1}>{childrenOf(page, node, words)}</ol>
      ) : (
        <ul>{childrenOf(page, node, words)}</ul>
      );
    case 'listItem': {
      const [only] = node.children;
      const tight =
        node.children.length === 1 && only?.type === 'paragraph' ? childrenOf(page, only, words) : undefined;
      return <li>{tight ?? childrenOf(page, node, words)}</li>;
    }
    case 'blockquote':
      return <blockquote>{childrenOf(page, node, words)}</blockquote>;
    case 'link':
      return link(page, node.url, childrenOf(page, node, words));
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    // Raw HTML and images are not part of the toolkit's Markdown: nothing unescaped reaches a page.
    default:
      return '';
  }
}

/** A text in blocks: paragraphs, lists, headings. */
export const Prose = ({ page, text, words = asTheyAre }: Props) => (
  <>{parseMarkdown(text).children.map((node) => view(page, node, words))}</>
);

/** A text within a line: the paragraph around it is left to whoever shows it. */
export const Inline = ({ page, text, words = asTheyAre }: Props) => (
  <>
    {parseMarkdown(text).children.map((node) =>
      node.type === 'paragraph' ? childrenOf(page, node, words) : view(page, node, words),
    )}
  </>
);
