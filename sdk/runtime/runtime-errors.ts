import { defineErrors } from '../contract/index.ts';

/** What can go wrong between a host and the plugin it carries. */
export const runtimeErrors = defineErrors({
  NO_HANDLER: {
    status: 501,
    text: 'Plugin {plugin} has no handler for the {kind} {name}; it is kept and tried again.',
  },
  TOPIC_NOT_DECLARED: {
    status: 500,
    text: 'Plugin {plugin} broadcasts on {topic}, which its plugin.json does not declare (declared: {topics}); nothing was sent. Add it to contributes.topics.',
  },
  AUDIT_WITHOUT_CALL: {
    status: 500,
    text: 'Plugin {plugin} uses ctx.audit outside of an action, job or listener, where there is no row to add to.',
  },
  PLUGIN_NOT_IMPORTED: { status: 500, text: '{place}: {reason}' },
  PLUGIN_INVALID: { status: 500, text: 'Plugin {plugin} cannot be loaded: {reason}' },
});
