/** The door of this folder: calls to an address of the user's. */
export { createWebhookSender, type WebhookSender, type WebhookTarget } from './send-webhook.ts';
