# The image has Node 24, so the project's own (a devDependency) stays out; npm, as a parent, would keep signals from the bot.
FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force && mkdir /data && chown node:node /data
COPY commands commands
COPY content content
COPY src src

# The container's own network decides who reaches health and metrics.
ENV DATA_DIR=/data OPERATIONS_LISTEN=0.0.0.0:9464
USER node
VOLUME /data
EXPOSE 9464
HEALTHCHECK --start-period=60s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:9464/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "./src/node-version.mjs", "src/main.ts"]
