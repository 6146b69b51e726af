# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS build
WORKDIR /buzz
ENV CI=true
RUN npm install --global pnpm@10.34.8
COPY pnpm-lock.yaml pnpm-workspace.yaml ./
RUN --mount=type=cache,id=pnpm,target=/pnpm-store pnpm fetch --store-dir=/pnpm-store
COPY . .
RUN --mount=type=cache,id=pnpm,target=/pnpm-store \
    pnpm install --frozen-lockfile --offline --store-dir=/pnpm-store \
 && pnpm build \
 && pnpm --filter @buzz/server deploy --legacy --prod --offline --store-dir=/pnpm-store /server

# The API. Also migrates (node dist/cli/migrate.js) and makes the first operator (node dist/cli/create-operator.js).
FROM node:24-bookworm-slim AS server
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /server
COPY --from=build /server ./
# A volume begins with the owner of the folder that it covers.
RUN install --directory --owner=node --group=node --mode=0700 /uploads
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s CMD \
  ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]

# The three apps, and the way to the API.
FROM nginxinc/nginx-unprivileged:1.29-alpine AS web
ENV API_ADDRESS=server:3000 WEB_PORT=8080 WEB_ROOT=/usr/share/nginx/html CAPTCHA_SOURCES=""
COPY deploy/nginx.conf.template /etc/nginx/templates/default.conf.template
COPY --from=build /buzz/apps/app/dist /usr/share/nginx/html
COPY --from=build /buzz/apps/biz/dist /usr/share/nginx/html/biz
COPY --from=build /buzz/apps/admin/dist /usr/share/nginx/html/admin
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s CMD ["wget", "-qO", "/dev/null", "http://127.0.0.1:8080/health"]
