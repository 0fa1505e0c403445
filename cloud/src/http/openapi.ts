/** What /openapi.json says beyond the routes' own schemas. */
import type { FastifyDynamicSwaggerOptions } from "@fastify/swagger";
import { DocumentedReportsRequestSchema, ReportsRequestSchema } from "../protocol/schemas.ts";

export const openApiOptions: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: "3.1.0",
    info: {
      title: "Bedrock Achievements cloud service",
      description: "One progress for a network of servers. Every call under /v1 bears the network's key.",
      version: "1",
    },
    components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
    security: [{ key: [] }],
  },
  // Entries of a request are judged one by one, so the route itself accepts any; readers want to see the real shape.
  transform: ({ schema, url }) => ({
    url,
    schema: schema.body === ReportsRequestSchema ? { ...schema, body: DocumentedReportsRequestSchema } : schema,
  }),
};
