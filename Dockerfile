# One image for everything that runs our code: replicas (the command below), migrations, seeding, publishing of files.
#
#   docker build -t goldfish .
#   docker build -t goldfish --secret id=npmrc,src=$HOME/.npmrc .    packages come from a registry of your own
#
# Nothing is fetched but the base image and the packages that package-lock.json names, each with its checksum.

FROM node:24-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1

# ---------------------------------------------------------------- packages: made anew when the lockfile changes
FROM base AS packages
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm --mount=type=secret,id=npmrc,target=/root/.npmrc \
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error

# ---------------------------------------------------------------- pictures: half a minute, and seldom anything new
FROM packages AS pictures
COPY tsconfig.json ./
COPY tools/draw-pictures.ts tools/fail-with-one-line.ts tools/root.ts tools/usage-error.ts tools/
COPY app/tokens.css app/
COPY lib/picture.ts lib/
COPY lib/seo/share-image.ts lib/seo/
COPY components/brand components/brand
COPY prisma/catalogue prisma/catalogue
COPY illustrations illustrations
RUN node --import tsx tools/draw-pictures.ts

# ---------------------------------------------------------------- the database client
FROM packages AS client
COPY tsconfig.json prisma.config.ts ./
COPY prisma/schema.prisma prisma/
# Prisma wants to download an engine that generating does not use. Any executable in its place will do.
RUN PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node node node_modules/prisma/build/index.js generate --no-hints

# ---------------------------------------------------------------- the commands that run once for a release
FROM client AS commands
COPY deploy/replica deploy/replica
COPY lib lib
COPY tools tools
COPY prisma prisma
RUN node --import tsx tools/image/bundle-commands.ts commands

# ---------------------------------------------------------------- the application
FROM client AS build
COPY . .
# The name of the release: the same in what browsers load and on all replicas, different for each release.
ARG DEPLOYMENT_ID
# Next makes a key for server actions in each build, so all replicas of an image share it. For an image that is built in two
# places, give it one: --secret id=server-actions-key,src=file (32 bytes as base64)
RUN --mount=type=cache,target=/app/.next/cache --mount=type=secret,id=server-actions-key \
    export DEPLOYMENT_ID="${DEPLOYMENT_ID:-$(node --import tsx tools/image/print-source-hash.ts)}" \
 && if [ -f /run/secrets/server-actions-key ]; then \
      export NEXT_SERVER_ACTIONS_ENCRYPTION_KEY="$(cat /run/secrets/server-actions-key)"; \
    fi \
 && NODE_ENV=production node node_modules/next/dist/bin/next build \
 && cp -r deploy/replica .next/standalone/replica \
 && echo "$DEPLOYMENT_ID" > .next/standalone/deployment-id \
 && mv .next/standalone/node_modules traced

# ---------------------------------------------------------------- the image: what changes least comes first
FROM base
COPY --from=build /app/traced node_modules
# The schema engine is read as a file, which no bundle can hold.
COPY --from=packages /app/node_modules/@prisma/schema-engine-wasm/package.json \
     /app/node_modules/@prisma/schema-engine-wasm/schema_engine_bg.js \
     /app/node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm \
     node_modules/@prisma/schema-engine-wasm/
COPY --from=pictures /app/public/pictures public/pictures
COPY public public
COPY prisma/schema.prisma prisma/
COPY prisma/migrations prisma/migrations
COPY --from=commands /app/commands commands
COPY --from=build /app/.next/static .next/static
COPY --from=build /app/.next/standalone ./
# Where the files for the proxy are published to. A volume that is mounted here for the first time takes over its owner.
RUN install -d -o node -g node /srv/web

ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000
EXPOSE 3000
# By number, so that Kubernetes can see that it is not root.
USER 1000:1000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --start-interval=1s --retries=3 \
  CMD ["node", "replica/check-health.mjs"]
CMD ["node", "replica/start.mjs"]
