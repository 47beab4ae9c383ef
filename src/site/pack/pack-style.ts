/** The file's own style: readable without anything else, calm, and light on an old telephone. */
export const packStyle = `:root{--ink:#1b1b1b;--paper:#fcfcfa;--quiet:#4a4a46;--line:#c9c8c1;--link:#0b5450}
@media(prefers-color-scheme:dark){:root{--ink:#f0efe9;--paper:#191a19;--quiet:#c4c3bb;--line:#4b4c49;--link:#7fd1c9}}
body{background:var(--paper);color:var(--ink);font:1.05rem/1.55 system-ui,sans-serif;margin:0 auto;max-width:70rem;padding:1rem;overflow-wrap:break-word}
a{color:var(--link)}h1,h2,h3,h4{line-height:1.25}h2{border-bottom:1px solid var(--line);margin-top:2.5rem}h3{margin:0 0 .25rem}
header p{color:var(--quiet);font-size:.95rem;max-width:68ch}header nav ul,.list ul{list-style:none;padding:0}
header nav a,.list a,form a{display:inline-block;padding:.6rem .2rem;min-height:1.5rem}
.list ul{columns:16rem}article{border-top:1px solid var(--line);padding:.75rem 0;scroll-margin-top:1rem;content-visibility:auto;contain-intrinsic-size:auto 20rem}
article:target{border-left:.5rem solid #e5a000;padding-left:.75rem}article ul{margin:.25rem 0;padding-left:1.2rem}
.pair{display:grid;gap:0 2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr))}
.wide{overflow-x:auto}table{border-collapse:collapse}caption{font-weight:700;text-align:start}th,td{border:1px solid var(--line);padding:.4rem .6rem;text-align:start;vertical-align:top}
input{background:var(--paper);border:2px solid var(--ink);border-radius:.25rem;box-sizing:border-box;color:inherit;display:block;font:inherit;max-width:36rem;min-height:2.75rem;padding:.4rem .6rem;width:100%}
form ol{padding-left:1.5rem}small{color:var(--quiet)}.caution{border-left:.5rem solid #e5a000;margin:0;padding-left:.6rem}
.logo{height:1em;vertical-align:-.1em;width:1em}.logo__one{fill:#0f6460}.logo__two{fill:#e5a000;fill-opacity:.8}
[hidden]{display:none}:focus-visible{outline:3px solid var(--link);outline-offset:2px}
@media print{form,.list,header nav{display:none}article{break-inside:avoid;content-visibility:visible}a{color:inherit}}`;
