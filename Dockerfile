# syntax=docker/dockerfile:1
# Three stages: build everything, install what the server needs at run time, put both into a small image.

FROM node:20-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY db/package.json db/
COPY server/package.json server/
COPY web/package.json web/
COPY test/package.json test/

FROM manifests AS build
RUN npm ci
COPY tsconfig.base.json ./
COPY shared shared
COPY db db
COPY server server
COPY web web
# the page Metod shows these texts
COPY docs/methods docs/methods
RUN npm run build

FROM manifests AS modules
RUN npm ci --omit=dev --workspace shared --workspace db --workspace server

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY package.json ./
COPY migrations migrations
COPY --from=modules /app/node_modules node_modules
COPY --from=build /app/server/dist server/dist
COPY --from=build /app/web/dist web/dist
COPY db/seed/example/*.geojson db/seed/example/
# for the embedded engine, when DATA_DIR=/data is chosen instead of DATABASE_URL
RUN mkdir /data && chown node:node /data && chmod 700 /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/dist/main.js"]
