# The image holds the built server and client and the packages the server needs; nothing to build with.
# The newest Node with long-term support.
FROM node:24-bookworm-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
COPY e2e/package.json e2e/

FROM manifests AS build
RUN npm ci
COPY . .
RUN npx tsc -b server && cd client && npx vite build

FROM manifests AS packages
RUN npm ci --omit=dev --workspace=server --workspace=shared

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=packages /app ./
COPY --from=build /app/shared/dist shared/dist
COPY --from=build /app/server/dist server/dist
COPY --from=build /app/client/dist client/dist
COPY LICENSE ./
COPY area area
USER node
EXPOSE 3000
# Only the embedded database writes here; with MONGODB_URI it stays empty.
VOLUME /data
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/gezond`).then(async (r) => process.exit((await r.json()).ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/dist/main.js"]
