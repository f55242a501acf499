import { createRoute, z } from '@hono/zod-openapi';
import {
  keyTestSchema,
  providerIdSchema,
  serverSettingsSchema,
  updateSettingsRequestSchema,
} from '../../protocol/schemas/settings.ts';
import { createRouter } from '../http/create-router.ts';
import { answers, jsonBody, type RouteContext } from '../http/route-parts.ts';
import type { LiveSettings } from '../settings/live-settings.ts';

const tags = ['Settings'];

const get = createRoute({
  method: 'get',
  path: '/settings',
  tags,
  summary: 'Get the settings of the server, without secrets',
  responses: answers('The settings.', serverSettingsSchema),
});

const update = createRoute({
  method: 'patch',
  path: '/settings',
  tags,
  summary: 'Change settings of the server: keys, default models, spending limits',
  request: { body: jsonBody(updateSettingsRequestSchema) },
  responses: answers('The settings after the change.', serverSettingsSchema),
});

const test = createRoute({
  method: 'post',
  path: '/settings/keys/{provider}/test',
  tags,
  summary: 'Ask a provider whether it accepts its key',
  request: { params: z.object({ provider: providerIdSchema }) },
  responses: answers('The provider accepts the key.', keyTestSchema),
});

/** What the routes need of the settings. */
export type ServedSettings = Pick<LiveSettings, 'view' | 'change' | 'test'>;

/** Settings that apply to everybody who uses the server. */
export function settingsRoutes({ pipeline }: RouteContext, settings: ServedSettings) {
  const view = async () => {
    const { script, speech, picture } = pipeline.capabilities().models;
    const nameOf = (options: typeof script) => options[0]?.id ?? '';
    return settings.view({
      models: { script: nameOf(script), speech: nameOf(speech), picture: nameOf(picture) },
      used: await pipeline.spending(),
      providers: await pipeline.providers(),
    });
  };
  return createRouter()
    .openapi(get, async (c) => c.json(await view(), 200))
    .openapi(update, async (c) => {
      await settings.change(c.req.valid('json'));
      return c.json(await view(), 200);
    })
    .openapi(test, async (c) =>
      c.json(await settings.test(c.req.valid('param').provider, c.req.raw.signal), 200),
    );
}
