import module from 'node:module'

// Loaded before anything else, and in plain JavaScript: an older Node cannot even parse what follows.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 24 || (major === 24 && minor < 3)) {
  process.stderr.write(
    `Communiqué needs Node 24, and this is Node ${process.versions.node}. Run "npm ci" in the project's folder: it brings ` +
      'its own Node 24, which "npm start" and "npm run ask" then use. (If npm skipped install scripts: "npm rebuild node".)\n',
  )
  process.exit(1)
}

// Compiled code is kept between runs, in the system's folder for temporary files: half the start-up time of a command.
module.enableCompileCache?.()
