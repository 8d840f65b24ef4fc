/** How the page looks: light and dark, from a phone to paper. Nothing is told by colour alone. */

/** The style sheet. It names no address. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f4f6f8; --ink: #1b2229; --soft: #55616d; --line: #d3dae1;
  --good: #1a7f37; --bad: #c0262d; --wary: #805300; --accent: #0b5cad; --bar: #6a9fd4; --edge: #2f669c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12171e; --panel: #1a212a; --ink: #d7dde4; --soft: #9aa6b2; --line: #323d49;
    --good: #63c174; --bad: #ff7b72; --wary: #e3b341; --accent: #79b8ff; --bar: #3f73a6; --edge: #86b9ea;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 5rem; }
body {
  margin: 0 auto; padding: 1.25rem clamp(0.75rem, 3vw, 2rem) 3rem; max-width: 66rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, h5 { line-height: 1.25; }
h1 { font-size: 1.6rem; margin: 0 0 0.5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.6rem; }
h3 { font-size: 1rem; margin: 0; display: inline; }
h4 { font-size: 0.95rem; margin: 1.25rem 0 0.25rem; }
h5 { font-size: 0.875rem; margin: 0.75rem 0 0.25rem; color: var(--soft); font-weight: 600; }
p { margin: 0.25rem 0; }
a { color: var(--accent); }
code, .at, .log, .number { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.875em; }
.quiet, .at, .note, .time, dt, footer, figcaption { color: var(--soft); }
.good { color: var(--good); } .bad, td.failed { color: var(--bad); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -100vw; background: var(--paper); padding: 0.5rem 1rem; }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 1; }

.meaning { max-width: 48rem; }
dl.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: 0.25rem 1.5rem; margin: 1rem 0; padding: 0.75rem 1rem; background: var(--panel); border-radius: 8px; }
dl.facts div { display: flex; gap: 0.75rem; }
dl.facts dt { flex: 0 0 4rem; }
dl.facts dd { margin: 0; min-width: 0; }

.sign { display: inline-block; font-weight: 600; white-space: nowrap; font-size: 0.875rem; }
.sign.ok { color: var(--good); } .sign.broken { color: var(--bad); }
.sign.blocked, .sign.unknown { color: var(--wary); } .sign.skipped, .sign.unrun { color: var(--soft); }
h1 .sign { font-size: 1rem; vertical-align: middle; margin-left: 0.5rem; }

details.stage { border: 1px solid var(--line); border-radius: 8px; margin: 0.6rem 0; }
details.check { border-top: 1px solid var(--line); }
summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 0.6rem; padding: 0.45rem 0.9rem; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: "▸"; color: var(--soft); width: 0.8rem; }
details[open] > summary::before { content: "▾"; }
summary:hover { background: var(--panel); }
summary .sign { min-width: 5.4rem; }
summary .number { min-width: 2rem; color: var(--soft); }
summary .claim, summary h3 { flex: 1 1 14rem; min-width: 0; }
details.check.broken > summary .claim { font-weight: 600; }
summary .time { min-width: 3.6rem; text-align: right; white-space: nowrap; }
details.stage > summary { background: var(--panel); border-radius: 8px; }
details.check > summary { padding-left: 1.6rem; }
.body { padding: 0.25rem 1.6rem 1.25rem 2.7rem; }
.body > .facts { margin-top: 1rem; display: flex; flex-wrap: wrap; gap: 0 1.25rem; font-size: 0.875rem; }

dl.card { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0.6rem 1rem; margin: 0.5rem 0 0; padding: 0.9rem 1rem; border-left: 4px solid var(--bad); background: var(--panel); border-radius: 0 8px 8px 0; }
dl.card > dt { font-size: 0.875rem; padding-top: 0.1rem; }
dl.card > dd { margin: 0; min-width: 0; }
.said { white-space: pre-wrap; }
ol.steps, ol.log { list-style: none; margin: 0; padding: 0; }
ol.steps li, ol.log li { padding-left: 1rem; text-indent: -1rem; }
ol.steps b { font-weight: 600; } ol.steps .ours b { color: var(--wary); }
div.log { max-height: 22rem; overflow: auto; }
ol.log .text { white-space: pre-wrap; }
ol.log .note { color: var(--wary); } ol.log b { font-weight: 400; color: var(--soft); }
.command { display: inline-block; padding: 0.15rem 0.5rem; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; user-select: all; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; }
th, td { text-align: left; vertical-align: top; padding: 0.2rem 0.9rem 0.2rem 0; border-bottom: 1px solid var(--line); min-width: 3.5rem; }
th { font-weight: 600; overflow-wrap: normal; } thead th { color: var(--soft); font-weight: 400; }
td.number { text-align: right; white-space: nowrap; } td.at { white-space: nowrap; }
details.requests { margin-top: 0.9rem; } details.requests > summary { padding: 0.25rem 0; color: var(--accent); }
ul.remarks { padding-left: 1.2rem; } ul.remarks li { margin: 0.35rem 0; }
.contract { font-size: 0.875rem; }

table.beside { width: 100%; table-layout: fixed; }
table.beside th:nth-child(2) { width: min(8.5rem, 20vw); } table.beside code { white-space: pre-wrap; }
table.beside tr.changed, table.beside tr.mine, table.beside tr.reference { background: var(--panel); }
tr.changed .note, tr.mine .note, tr.reference .note { color: var(--wary); font-weight: 600; } tr.alike { color: var(--soft); }

figure { margin: 0.5rem 0 1rem; }
figure h4, figure h5 { margin-bottom: 0; }
figcaption { font-size: 0.875rem; }
ul.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.1rem; margin: 0.25rem 0 0.4rem; padding: 0; font-size: 0.8125rem; color: var(--soft); }
ol.acts { font-size: 0.875rem; margin: 0.4rem 0; padding-left: 1.6rem; }
dl.shares { display: flex; flex-wrap: wrap; gap: 0.25rem 1.6rem; margin: 0.4rem 0; }
dl.shares dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; } dl.shares dt { font-size: 0.8125rem; }
svg { overflow: visible; }
svg.picture { display: block; margin: 0.25rem 0; font: 12px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
svg text { fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
svg .scale { fill: var(--soft); font-size: 11px; }
svg .label { font-weight: 600; } svg tspan.bad { fill: var(--bad); font-weight: 600; }
svg .grid { stroke: var(--line); stroke-width: 1; } svg .base { stroke: var(--soft); }
svg .act { stroke: var(--wary); stroke-width: 1.5; stroke-dasharray: 3 3; }
svg .act-number circle { fill: var(--paper); stroke: var(--wary); stroke-width: 1.5; } svg .act-number text { fill: var(--wary); font-size: 11px; font-weight: 600; }
svg .span { stroke: var(--good); stroke-width: 5; } svg .span.gone { stroke: none; }
svg .span.starting { stroke: var(--wary); stroke-dasharray: 2 4; } svg .span.draining { stroke: var(--wary); stroke-dasharray: 8 4; } svg .span.paused { stroke: var(--accent); stroke-dasharray: 1 1; }
svg rect { stroke-width: 1; } svg .answered { fill: var(--bar); stroke: var(--edge); }
svg .refused { fill: var(--paper); stroke: var(--edge); } svg .cut { fill: var(--paper); stroke: var(--soft); stroke-dasharray: 2 2; }
svg .failed { fill: var(--bad); stroke: var(--bad); } svg .cross path { stroke: var(--bad); stroke-width: 2; fill: none; }
svg .curve { fill: none; stroke-width: 2; } svg .p99 { stroke: var(--edge); } svg .p50 { stroke: var(--soft); stroke-dasharray: 5 3; } svg .slowest { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 1 3; }
svg .sent, svg .bucket, svg .statements { fill: var(--bar); stroke: none; } svg .sent { opacity: 0.55; }
svg .share { stroke: var(--wary); stroke-width: 1.5; stroke-dasharray: 3 3; }
footer { margin-top: 3rem; font-size: 0.875rem; }

@media (max-width: 40rem) {
  h1 .sign { display: block; margin: 0.25rem 0 0; }
  summary { padding: 0.5rem 0.6rem; } details.check > summary { padding-left: 0.6rem; }
  summary .claim, summary h3 { flex-basis: 100%; order: 1; padding-left: 1.4rem; }
  summary .time { margin-left: auto; } summary .note { order: 2; padding-left: 1.4rem; }
  summary .note:empty { display: none; }
  .body { padding: 0 0.6rem 1rem; }
  dl.card { display: block; padding: 0.6rem 0.75rem; } dl.card > dd { margin: 0 0 0.75rem; }
}
@media print {
  :root { --paper: #ffffff; --panel: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; --good: #1a6b30; --bad: #a8121a; --wary: #6b4600; --accent: #0b4a8a; --bar: #8db6de; --edge: #2f669c; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  /* On paper nothing can be opened; only the lists of requests stay closed. */
  details.stage::details-content, details.check.broken::details-content { content-visibility: visible; display: block; block-size: auto; }
  .scroll, div.log { overflow: visible; max-height: none; }
  figure, dl.card, tr { break-inside: avoid; } summary { break-after: avoid; }
  svg, .sign { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .skip { display: none; }
}
`;
