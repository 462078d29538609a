# One server of Kantlijn for an organisation: see docs/how-to/organisation.md.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /kantlijn
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/tasks/build.ts

FROM node:24.21.0-bookworm-slim
WORKDIR /kantlijn
ENV NODE_ENV=production KANTLIJN_DATA=/data KANTLIJN_LISTEN=0.0.0.0 PORT=3000 TZ=UTC
COPY package.json package-lock.json LICENSE ./
RUN npm ci --ignore-scripts --omit=dev && npm cache clean --force && mkdir /data && chown node:node /data
COPY bin ./bin
COPY data/lists ./data/lists
COPY src ./src
COPY --from=build /kantlijn/dist ./dist
# PostgreSQL comes with the packages and refuses to run as root; so does this.
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "src/apps/server/start.ts"]
