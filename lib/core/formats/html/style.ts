import { TINT_ENTRIES } from '@/lib/core/codebook/tints'
import { raw } from './markup'

/** The report's style sheet. Colours are those of the workspace; tags differ by tint, underline pattern and letter. */
export const STYLE = raw(`
:root { color-scheme: light dark;
  --paper: #fbfaf6; --raised: #fff; --ink: #1e1d1a; --soft: #57534a; --rule: #e3dfd3; --strong: #8d877a; --accent: #2f5488;
  --good: #17704f; --bad: #b3261e;
  ${coloursIn('light')}
  --serif: 'Iowan Old Style', Charter, 'Bitstream Charter', 'Source Serif 4', 'Noto Serif', Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif; }
@media screen and (prefers-color-scheme: dark) { :root {
  --paper: #191a1c; --raised: #212326; --ink: #e9e6de; --soft: #b4afa3; --rule: #34363a; --strong: #7c7f86; --accent: #8caacf;
  --good: #5fcfa6; --bad: #ff8a80;
  ${coloursIn('dark')} } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.65 var(--serif); text-size-adjust: 100%; }
body { margin: 0 auto; max-inline-size: 44rem; padding: 3.5rem 1.5rem 4rem; overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1 { font-size: clamp(1.8rem, 5vw, 2.6rem); line-height: 1.15; font-weight: 600; letter-spacing: -.012em; margin: .4rem 0 .8rem; text-wrap: balance; }
.kicker, .byline, .summary, .section, .label, .meta, .chip, .colophon, .ref { font-family: var(--sans); }
.kicker { font-size: .74rem; letter-spacing: .09em; text-transform: uppercase; color: var(--soft); margin: 0; }
.byline { color: var(--soft); font-size: .9rem; line-height: 1.5; margin: 0; }
.summary { margin: 1.8rem 0 2.4rem; padding: 1.1rem 0; border-block: 1px solid var(--rule); font-size: .86rem; line-height: 1.5; }
.summary ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .55rem; }
.summary li { display: grid; grid-template-columns: minmax(1.4rem, max-content) 1fr; gap: .7rem; }
.summary .count { font-variant-numeric: tabular-nums; font-weight: 600; }
.summary p { margin: .9rem 0 0; color: var(--soft); }
.summary mark { font-weight: 600; }
.section { font-size: .78rem; letter-spacing: .09em; text-transform: uppercase; color: var(--soft); font-weight: 600;
  margin: 3.2rem 0 1.2rem; padding-block-start: .8rem; border-block-start: 1px solid var(--strong); }
article { font-size: 1.125rem; line-height: 1.85; }
article :is(p, h2, h3, h4, h5, h6, li, td, th, pre) { white-space: pre-wrap; }
article :is(h2, h3, h4, h5, h6) { line-height: 1.35; margin: 2rem 0 .6rem; font-weight: 600; font-size: 1em; }
article h2 { font-size: 1.2em; } article h3 { font-size: 1.1em; }
article [data-begins]::before { content: attr(data-begins); display: block; font: 600 .78rem/1.6 var(--sans); color: var(--soft); }
article :is(ul, ol) { white-space: normal; padding-inline-start: 1.6rem; }
article p { margin: 0 0 1.15rem; }
li > p, td > p, th > p { margin-block: 0 .4rem !important; }
blockquote { margin: 1.2rem 0; padding-inline-start: 1.1rem; border-inline-start: 3px solid var(--rule); color: var(--soft); }
article pre { overflow-x: auto; background: var(--raised); border: 1px solid var(--rule); border-radius: 4px; padding: .8rem 1rem; font-size: .85rem; }
figure { margin: 1.5rem 0; color: var(--soft); font-size: .9em; }
.image { display: block; padding: .8rem 1rem; border: 1px dashed var(--rule); }
.image::before { content: attr(aria-label); }
hr { border: 0; border-block-start: 1px solid var(--rule); margin: 2rem 0; }
.table { overflow-x: auto; margin: 1.4rem 0; } table { border-collapse: collapse; font-size: .95rem; line-height: 1.5; }
td, th { border: 1px solid var(--rule); padding: .45rem .7rem; text-align: start; vertical-align: top; white-space: normal !important; }
.align-left { text-align: left; } .align-center { text-align: center; } .align-right { text-align: right; }
mark { color: inherit; background: var(--tint); border-radius: 2px; text-decoration: underline var(--pattern) var(--line);
  text-decoration-thickness: max(1.5px, .09em); text-decoration-skip-ink: none; text-underline-offset: calc(.2em + var(--lane, 0) * .2em);
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.lane-1 { --lane: 1; } .lane-2 { --lane: 2; } .lane-3 { --lane: 3; }
${looks()}
.ref { font-size: .64em; line-height: 0; font-weight: 650; white-space: nowrap; margin-inline: .1em .18em; vertical-align: super; }
:is(.ref a, a.ref) { color: var(--line); text-decoration: none; } :is(.ref a, a.ref):hover { text-decoration: underline; }
.list { list-style: none; margin: 0; padding: 0; display: grid; gap: 1.5rem; }
.list > li { display: grid; grid-template-columns: 3.1rem minmax(0, 1fr); gap: .4rem .9rem; break-inside: avoid; scroll-margin-block-start: 1rem; }
.list > li:target { outline: 2px solid var(--accent); outline-offset: .6rem; border-radius: 2px; }
.label { font-size: .84rem; font-weight: 650; line-height: 1.75; text-decoration: none; color: var(--line, var(--soft)); font-variant-numeric: tabular-nums; }
.label.claim, .label.source { color: var(--accent); }
.list p { margin: 0 0 .35rem; } .quote { font-style: normal; }
.meta { font-size: .82rem; line-height: 1.5; color: var(--soft); margin: 0; }
.doubt { color: var(--bad); } .doubt q { quotes: none; white-space: pre-wrap; } mark.unsure { outline: 1px dashed var(--bad); outline-offset: 1px; }
.note { margin-block: .3rem; white-space: pre-wrap; }
.statement { font-size: 1.15rem; line-height: 1.45; font-weight: 600; }
.verdict { margin: .9rem 0; padding: .9rem 1.1rem; background: var(--raised); border: 1px solid var(--rule); border-radius: 4px; break-inside: avoid; }
.verdict h3 { margin: 0 0 .2rem; font: 650 1rem/1.4 var(--sans); }
.rationale { margin: .5rem 0 0; } .rationale p { white-space: pre-wrap; }
.evidence { list-style: none; margin: .8rem 0 0; padding: 0; display: grid; gap: .9rem; }
.evidence > li { border-inline-start: 3px solid var(--rule); padding-inline-start: .9rem; break-inside: avoid; }
.evidence .supports { color: var(--good); } .evidence .refutes { color: var(--bad); }
.evidence blockquote { margin: .3rem 0; padding: 0; border: 0; white-space: pre-wrap; }
.chip { font-size: .72rem; font-weight: 600; letter-spacing: .02em; border: 1px solid currentcolor; border-radius: 99px; padding: .06rem .55rem; color: var(--soft); white-space: nowrap; }
.chip.approved { color: var(--good); }
.colophon { margin-block-start: 3.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--strong); font-size: .78rem; line-height: 1.55; color: var(--soft); }
.colophon dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1rem; margin: 0; }
.colophon dt { font-weight: 600; } .colophon dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 34rem) { body { padding: 2rem 1.1rem 3rem; } .list > li { grid-template-columns: minmax(0, 1fr); } .colophon dl { grid-template-columns: 1fr; } .colophon dd { margin-block-end: .5rem; } }
@page { margin: 20mm 18mm; }
@media print { html { background: #fff; font-size: 10.5pt; } body { max-inline-size: none; padding: 0; } article { font-size: 11.5pt; line-height: 1.75; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } a { color: inherit; text-decoration: none; } .section, h1, h2, h3 { break-after: avoid; } p { orphans: 3; widows: 3; } }
`)

function coloursIn(scheme: 'light' | 'dark'): string {
  return TINT_ENTRIES.map(
    ([name, { [scheme]: colours }]) => `--${name}-tint: ${colours.tint}; --${name}-line: ${colours.line};`,
  ).join(' ')
}

function looks(): string {
  return TINT_ENTRIES.map(
    ([name, { pattern }]) =>
      `.tint-${name} { --tint: var(--${name}-tint); --line: var(--${name}-line); --pattern: ${pattern}; }`,
  ).join('\n')
}
