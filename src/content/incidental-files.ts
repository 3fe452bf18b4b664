/** What editors, file managers and tools that copy leave beside the files they work on, by its name. */
const INCIDENTAL: readonly RegExp[] = [
  // Hidden files: .DS_Store, .en.yaml.swp, .#en.yaml, .git
  /^\./u,
  // Earlier versions and locks: en.yaml~, #en.yaml#, ~$notes.docx
  /~$/u,
  /^#.*#$/u,
  /^~\$/u,
  // What is written first and renamed then: 4913 (vim), sedAbC123, en.yaml.tmp, en.yaml.tmp.4711, en.yaml.sb-1a2b3c4d-xYz
  /^\d{4,5}$/u,
  /^sed[A-Za-z0-9]{6}$/u,
  /\.(?:tmp|temp|vsctmp|part|partial|crdownload|sb-[\w-]+)(?:[.-]?\w+)?$/iu,
  /^___jb_(?:tmp|old|bak)___|___jb_(?:tmp|old|bak)___$/u,
  /\.ya?ml\.\d+$/u,
  // What was kept: en.yaml.bak, en.yaml.orig, en.yaml.save.1, en.yaml.swo
  /\.(?:bak|backup|old|orig|rej|save|sw[a-p])(?:[.-]?\d+)?$/iu,
  // File managers and file systems.
  /^(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx|lost\+found|@eadir|\$recycle\.bin)$/iu,
]

/** Whether a name is of a file that no editor wrote as content. */
export function isIncidental(name: string): boolean {
  return INCIDENTAL.some((pattern) => pattern.test(name))
}
