/** Made by `node tools/make-client.ts` from the contracts of the bundled plugins; do not edit. */
export interface paths {
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists API keys, revoked and expired ones too.
         *
         *     Needs the permission `api-keys.key.read`.
         */
        get: operations["api-keys.keys.list"];
        put?: never;
        /**
         * @description Makes an API key. Its text is answered this once.
         *
         *     Needs the permission `api-keys.key.create`.
         */
        post: operations["api-keys.keys.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one API key: its limits, what is used of them, and when its texts were last used.
         *
         *     Needs the permission `api-keys.key.read`.
         */
        get: operations["api-keys.keys.get"];
        put?: never;
        post?: never;
        /**
         * @description Revokes an API key: calls with it are refused at once. Its usage stays.
         *
         *     Needs the permission `api-keys.key.revoke`.
         */
        delete: operations["api-keys.keys.revoke"];
        options?: never;
        head?: never;
        /**
         * @description Changes the name and limits of an API key. Only staff may raise a limit.
         *
         *     Needs the permission `api-keys.key.change`.
         */
        patch: operations["api-keys.keys.change"];
        trace?: never;
    };
    "/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Gives an API key a new text, answered this once. The old one works until the grace ends.
         *
         *     Needs the permission `api-keys.key.rotate`.
         */
        post: operations["api-keys.keys.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Counts the calls of one API key by day or month of UTC.
         *
         *     Needs the permission `api-keys.usage.read`.
         */
        get: operations["api-keys.usage.of-key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}/usage/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Shows which routes one API key called on a day of UTC, and how they were answered.
         *
         *     Needs the permission `api-keys.usage.read`.
         */
        get: operations["api-keys.usage.log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Logs in with e-mail and password; the token goes into the Authorization header.
         *
         *     Needs no login.
         */
        post: operations["identity.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Ends the login session of this token.
         *
         *     Needs any login.
         */
        post: operations["identity.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Answers the signed-in user with his roles and permissions.
         *
         *     Needs any login.
         */
        get: operations["identity.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comms/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists messages and what became of them, without their content.
         *
         *     Needs the permission `comms.delivery.read`.
         */
        get: operations["comms.deliveries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comms/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads what became of one message, with its tries.
         *
         *     Needs the permission `comms.delivery.read`.
         */
        get: operations["comms.deliveries.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comms/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Sends a failed or waiting message again, at once and with all its tries before it.
         *
         *     Needs the permission `comms.delivery.retry`.
         */
        post: operations["comms.deliveries.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comms/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the events plugins declare, each with what it carries.
         *
         *     Needs the permission `comms.event.read`.
         */
        get: operations["comms.events.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists customers; `q` looks into name, email, phone and externalId.
         *
         *     Needs the permission `customers.customer.read`.
         */
        get: operations["customers.list"];
        put?: never;
        /**
         * @description Adds a customer. Services are ordered afterwards, at /customers/{id}/services/….
         *
         *     Needs the permission `customers.customer.create`.
         */
        post: operations["customers.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one customer.
         *
         *     Needs the permission `customers.customer.read`.
         */
        get: operations["customers.get"];
        put?: never;
        post?: never;
        /**
         * @description Closes a customer; its services are cancelled. The customer stays readable.
         *
         *     Needs the permission `customers.customer.close`.
         */
        delete: operations["customers.close"];
        options?: never;
        head?: never;
        /**
         * @description Changes a customer; fields left out stay, null removes.
         *
         *     Needs the permission `customers.customer.change`.
         */
        patch: operations["customers.change"];
        trace?: never;
    };
    "/customers/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Gives a customer to another reseller, with all that belongs to it. For staff of the ISP only.
         *
         *     Needs the permission `customers.customer.move`.
         */
        post: operations["customers.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the services of one customer.
         *
         *     Needs the permission `subscriptions.service.read`.
         */
        get: operations["subscriptions.services.list-of-customer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/services/internet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Orders Internet access; the service becomes active when the job is done.
         *
         *     Needs the permission `internet.service.order`.
         */
        post: operations["internet.services.order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/plugins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists what can be installed; `q` looks into id, name, description, publisher and keywords.
         *
         *     Needs the permission `marketplace.plugin.read`.
         */
        get: operations["marketplace.plugins.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/plugins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one plugin of the marketplace: versions, what it asks for, whether it fits, pictures.
         *
         *     Needs the permission `marketplace.plugin.read`.
         */
        get: operations["marketplace.plugins.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * @description Decides whether a plugin updates itself, and how long a new version has to be out before.
         *
         *     Needs the permission `marketplace.plugin.install`.
         */
        patch: operations["marketplace.plugins.change-policy"];
        trace?: never;
    };
    "/marketplace/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Looks at all sources now: what they offer, what they revoked, what can be updated.
         *
         *     Needs the permission `marketplace.plugin.install`.
         */
        post: operations["marketplace.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists where plugins come from, in their order, with how the last look at each went.
         *
         *     Needs the permission `marketplace.plugin.read`.
         */
        get: operations["marketplace.sources.list"];
        put?: never;
        /**
         * @description Adds a place plugins come from, and reads it.
         *
         *     Needs the permission `marketplace.source.change`.
         */
        post: operations["marketplace.sources.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/marketplace/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * @description Removes a place plugins come from, with what it revoked. Plugins installed from it stay.
         *
         *     Needs the permission `marketplace.source.change`.
         */
        delete: operations["marketplace.sources.remove"];
        options?: never;
        head?: never;
        /**
         * @description Changes a place plugins come from; fields that are left out stay. Then it is read.
         *
         *     Needs the permission `marketplace.source.change`.
         */
        patch: operations["marketplace.sources.change"];
        trace?: never;
    };
    "/marketplace/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists what installed plugins can be updated to, as the last look at the sources found.
         *
         *     Needs the permission `marketplace.plugin.read`.
         */
        get: operations["marketplace.updates.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists every plugin with its state; broken ones with their reason, and what can be updated.
         *
         *     Needs the permission `plugins.plugin.read`.
         */
        get: operations["plugins.list"];
        put?: never;
        /**
         * @description Installs a plugin from the marketplace; its routes answer when this does.
         *
         *     Needs the permission `marketplace.plugin.install`.
         */
        post: operations["marketplace.plugins.install"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one plugin with its manifest.
         *
         *     Needs the permission `plugins.plugin.read`.
         */
        get: operations["plugins.get"];
        put?: never;
        post?: never;
        /**
         * @description Stops a plugin and removes its package, with its data or without. Refused while others require it.
         *
         *     Needs the permission `plugins.package.remove`.
         */
        delete: operations["plugins.remove"];
        options?: never;
        head?: never;
        /**
         * @description Changes how a plugin runs: number of processes, required or not, host process, memory limit.
         *
         *     Needs the permission `plugins.plugin.place`.
         */
        patch: operations["plugins.place"];
        trace?: never;
    };
    "/plugins/{id}/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads a plugin's settings with their schema; secrets are masked.
         *
         *     Needs the permission `plugins.configuration.read`.
         */
        get: operations["plugins.configuration.get"];
        /**
         * @description Replaces a plugin's settings: in the running processes, or by a swap that loses no request.
         *
         *     Needs the permission `plugins.configuration.change`.
         */
        put: operations["plugins.configuration.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/config/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists attempts to change a plugin's settings, newest first, also refused ones.
         *
         *     Needs the permission `plugins.configuration.read`.
         */
        get: operations["plugins.configuration.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Stops a plugin: its routes answer 404, its jobs wait. Refused while others need it, unless they are stopped first.
         *
         *     Needs the permission `plugins.plugin.enable`.
         */
        post: operations["plugins.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Starts a plugin and keeps it running.
         *
         *     Needs the permission `plugins.plugin.enable`.
         */
        post: operations["plugins.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists what happened to a plugin, newest first: starts, swaps, settings, incidents; 30 days.
         *
         *     Needs the permission `plugins.plugin.read`.
         */
        get: operations["plugins.events.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Answers a plugin's health: its own check, event loop lag, memory, restarts.
         *
         *     Needs the permission `plugins.plugin.read`.
         */
        get: operations["plugins.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists what went wrong with a plugin, newest first: 30 days.
         *
         *     Needs the permission `plugins.plugin.read`.
         */
        get: operations["plugins.incidents.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/incidents/{incidentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one incident with what was changed on the platform in the day before it.
         *
         *     Needs the permission `plugins.plugin.read`.
         */
        get: operations["plugins.incidents.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/incidents/{incidentId}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Answers the CPU profile of a hang (.cpuprofile, for the browser's developer tools).
         *
         *     Needs the permission `plugins.plugin.read`.
         */
        get: operations["plugins.incidents.profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the migrations of a plugin: those that ran, and the SQL of those that have not.
         *
         *     Needs the permission `plugins.plugin.read`.
         */
        get: operations["plugins.migrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Lets a plugin out of quarantine, or out of waiting for its next try, and starts it.
         *
         *     Needs the permission `plugins.plugin.reload`.
         */
        post: operations["plugins.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/reload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Starts a new generation and, when it is healthy, takes the old one out. Answers how it ended in lastChange.
         *
         *     Needs the permission `plugins.plugin.reload`.
         */
        post: operations["plugins.reload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Goes back to a version that is kept, with the settings and tables it had. Answers how it ended in lastChange.
         *
         *     Needs the permission `plugins.package.change`.
         */
        post: operations["plugins.rollback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists a plugin's schedules: when each fires next, when it did last, how many ticks were missed.
         *
         *     Needs the permission `plugins.plugin.read`.
         */
        get: operations["plugins.schedules.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/schedules/{name}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Runs a schedule once, now, beside its ticks. Answers before the run is done.
         *
         *     Needs the permission `plugins.schedule.run`.
         */
        post: operations["plugins.schedules.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Updates an installed plugin; one that asks for more than was agreed to waits for consent.
         *
         *     Needs the permission `marketplace.plugin.install`.
         */
        post: operations["marketplace.plugins.update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plugins/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the versions of a plugin that are kept: the one that serves first, then those it can go back to.
         *
         *     Needs the permission `plugins.plugin.read`.
         */
        get: operations["plugins.versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provisioning/drivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the drivers that can bring services to the network, and what each is chosen for.
         *
         *     Needs the permission `provisioning.driver.read`.
         */
        get: operations["provisioning.drivers.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provisioning/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists provisioning jobs; filter[status]=manual is the manual queue.
         *
         *     Needs the permission `provisioning.job.read`.
         */
        get: operations["provisioning.jobs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provisioning/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one provisioning job with all its tries and their transcripts.
         *
         *     Needs the permission `provisioning.job.read`.
         */
        get: operations["provisioning.jobs.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provisioning/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Cancels a job that is not running; the service stays as it is on the network.
         *
         *     Needs the permission `provisioning.job.cancel`.
         */
        post: operations["provisioning.jobs.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provisioning/jobs/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Marks a job as done because somebody did its work by hand; the reason stays with it.
         *
         *     Needs the permission `provisioning.job.complete`.
         */
        post: operations["provisioning.jobs.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provisioning/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Tries a job that is retrying or manual again, at once and with all its retries before it.
         *
         *     Needs the permission `provisioning.job.retry`.
         */
        post: operations["provisioning.jobs.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/auth-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists answered logins and why each was accepted or refused.
         *
         *     Needs the permission `radius.auth-log.read`.
         */
        get: operations["radius.auth-log.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/nas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists network access servers; `q` looks into name and address.
         *
         *     Needs the permission `radius.nas.read`.
         */
        get: operations["radius.nas.list"];
        put?: never;
        /**
         * @description Adds a network access server. Packets from addresses without one are dropped.
         *
         *     Needs the permission `radius.nas.create`.
         */
        post: operations["radius.nas.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/nas/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one network access server. The secret is never answered.
         *
         *     Needs the permission `radius.nas.read`.
         */
        get: operations["radius.nas.get"];
        put?: never;
        post?: never;
        /**
         * @description Removes a network access server; its packets are dropped within a second.
         *
         *     Needs the permission `radius.nas.remove`.
         */
        delete: operations["radius.nas.remove"];
        options?: never;
        head?: never;
        /**
         * @description Changes a network access server; fields left out stay.
         *
         *     Needs the permission `radius.nas.change`.
         */
        patch: operations["radius.nas.change"];
        trace?: never;
    };
    "/radius/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists sessions; `filter[state]=online` gives every open one.
         *
         *     Needs the permission `radius.session.read`.
         */
        get: operations["radius.sessions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resellers/{id}/api-usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Counts the calls of all API keys of a reseller by day or month of UTC.
         *
         *     Needs the permission `api-keys.usage.read`.
         */
        get: operations["api-keys.usage.of-reseller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists roles.
         *
         *     Needs the permission `identity.role.read`.
         */
        get: operations["identity.roles.list"];
        put?: never;
        /**
         * @description Creates a role; its permissions are ones that plugins declare.
         *
         *     Needs the permission `identity.role.create`.
         */
        post: operations["identity.roles.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Answers business time.
         *
         *     Needs the permission `sandbox.clock.read`.
         */
        get: operations["sandbox.clock.get"];
        /**
         * @description Sets business time, forwards or backwards, runs everything due by then, and answers.
         *
         *     Needs the permission `sandbox.clock.set`.
         */
        put: operations["sandbox.clock.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists captured messages with their content, the newest first; in sandbox mode only.
         *
         *     Needs the permission `comms.captured.read`.
         */
        get: operations["comms.captured.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists services; q looks into the login.
         *
         *     Needs the permission `subscriptions.service.read`.
         */
        get: operations["subscriptions.services.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one service.
         *
         *     Needs the permission `subscriptions.service.read`.
         */
        get: operations["subscriptions.services.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Cancels a service for good; it is cancelled when the network has done it.
         *
         *     Needs the permission `subscriptions.service.cancel`.
         */
        post: operations["subscriptions.services.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Resumes a suspended service; it stays suspended until the network has done it.
         *
         *     Needs the permission `subscriptions.service.resume`.
         */
        post: operations["subscriptions.services.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Suspends an active service; it stays active until the network has done it.
         *
         *     Needs the permission `subscriptions.service.suspend`.
         */
        post: operations["subscriptions.services.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tariffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists tariffs; filter[status]=active leaves out the retired ones, q looks into the name.
         *
         *     Needs the permission `subscriptions.tariff.read`.
         */
        get: operations["subscriptions.tariffs.list"];
        put?: never;
        /**
         * @description Adds a tariff; only tariffs of type internet can be ordered so far.
         *
         *     Needs the permission `subscriptions.tariff.create`.
         */
        post: operations["subscriptions.tariffs.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tariffs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one tariff.
         *
         *     Needs the permission `subscriptions.tariff.read`.
         */
        get: operations["subscriptions.tariffs.get"];
        put?: never;
        post?: never;
        /**
         * @description Retires a tariff: it cannot be ordered any more; services that have it keep it.
         *
         *     Needs the permission `subscriptions.tariff.retire`.
         */
        delete: operations["subscriptions.tariffs.retire"];
        options?: never;
        head?: never;
        /**
         * @description Changes name or price of a tariff. For other speeds add a new tariff and retire this one.
         *
         *     Needs the permission `subscriptions.tariff.change`.
         */
        patch: operations["subscriptions.tariffs.change"];
        trace?: never;
    };
    "/trusted-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the keys whose signatures on packages are trusted.
         *
         *     Needs the permission `plugins.key.read`.
         */
        get: operations["plugins.keys.list"];
        put?: never;
        /**
         * @description Trusts a key: packages signed with it can be installed. One that is known gets the name.
         *
         *     Needs the permission `plugins.key.change`.
         */
        post: operations["plugins.keys.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trusted-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * @description Trusts a key no more: what is signed only with it is refused when it is loaded next.
         *
         *     Needs the permission `plugins.key.change`.
         */
        delete: operations["plugins.keys.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists users.
         *
         *     Needs the permission `identity.user.read`.
         */
        get: operations["identity.users.list"];
        put?: never;
        /**
         * @description Creates a user.
         *
         *     Needs the permission `identity.user.create`.
         */
        post: operations["identity.users.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one user.
         *
         *     Needs the permission `identity.user.read`.
         */
        get: operations["identity.users.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["platform.openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        FieldProblem: {
            /** @description JSON Pointer (RFC 6901) into the request. */
            path: string;
            /** @description What is wrong with the field. */
            message: string;
            /** @description Of `CONSENT_REQUIRED`: the permission that is asked for. */
            id?: string;
            /** @description Of `CONSENT_REQUIRED`: what the permission means. */
            title?: string;
            /** @description Of `CONSENT_REQUIRED`: the plugin that asks, where it is not the one of the request. */
            plugin?: string;
        };
        Money: {
            amountMinor: number;
            /** @description ISO 4217 */
            currency: string;
        };
        PageInfo: {
            nextCursor: string | null;
            total: number;
            totalIsEstimate: boolean;
        };
        Problem: {
            /** @description Names the kind of error: `urn:isp:error:` and the code. */
            type: string;
            /** @description What the status means. */
            title: string;
            /** @description The HTTP status again. */
            status: number;
            /** @description What happened, what was kept and what to do next; for people. */
            detail: string;
            /** @description Stays as it is; what programs go by. */
            code: string;
            /** @description Finds the request in the logs. */
            requestId: string;
            /** @description Each field that does not fit. */
            errors?: components["schemas"]["FieldProblem"][];
        };
    };
    responses: never;
    parameters: {
        /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
        RequestId: string;
        /**
         * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
         *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
         */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "api-keys.keys.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all. */
                total?: "exact";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this userId. */
                "filter[userId]"?: string;
                /** @description Only rows with this resellerId. */
                "filter[resellerId]"?: string;
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            name: string;
                            /** @description Whom it acts for: it never may more than this user */
                            userId: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            resellerId: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            customerId?: string;
                            /** @description Permissions */
                            scopes: string[];
                            /** @description Calls a day; a day is that of UTC. Refused calls do not count. Absent: no limit */
                            dailyQuota?: number;
                            /** @description Calls a month; a month is that of UTC. Refused calls do not count. Absent: no limit */
                            monthlyQuota?: number;
                            /** @description Calls within a second. Absent: no limit */
                            ratePerSecond?: number;
                            /** @enum {unknown} */
                            status: "active" | "expired" | "revoked";
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            expiresAt?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            revokedAt?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                        }[];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
        };
    };
    "api-keys.keys.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What it is for, in your words */
                    name: string;
                    scopes: string[];
                    /** @description Calls a day; a day is that of UTC. Refused calls do not count. Absent: no limit */
                    dailyQuota?: number;
                    /** @description Calls a month; a month is that of UTC. Refused calls do not count. Absent: no limit */
                    monthlyQuota?: number;
                    /** @description Calls within a second. Absent: no limit */
                    ratePerSecond?: number;
                    /**
                     * Format: date-time
                     * @description It stops working then. Absent: never
                     */
                    expiresAt?: string;
                    /**
                     * Format: uuid
                     * @description Whom it acts for; default: yourself
                     */
                    userId?: string;
                    /**
                     * Format: uuid
                     * @description Whose key it is: has to be the reseller of that user
                     */
                    resellerId?: string;
                };
            };
        };
        responses: {
            /** @description Done; it was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        /** @description Whom it acts for: it never may more than this user */
                        userId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        customerId?: string;
                        /** @description Permissions */
                        scopes: string[];
                        /** @description Calls a day; a day is that of UTC. Refused calls do not count. Absent: no limit */
                        dailyQuota?: number;
                        /** @description Calls a month; a month is that of UTC. Refused calls do not count. Absent: no limit */
                        monthlyQuota?: number;
                        /** @description Calls within a second. Absent: no limit */
                        ratePerSecond?: number;
                        /** @enum {unknown} */
                        status: "active" | "expired" | "revoked";
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        expiresAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        revokedAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /** @description Sent as `Authorization: Bearer …`. Shown this once: only a keyed hash of it is kept */
                        key: string;
                    };
                };
            };
        };
    };
    "api-keys.keys.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        /** @description Whom it acts for: it never may more than this user */
                        userId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        customerId?: string;
                        /** @description Permissions */
                        scopes: string[];
                        /** @description Calls a day; a day is that of UTC. Refused calls do not count. Absent: no limit */
                        dailyQuota?: number;
                        /** @description Calls a month; a month is that of UTC. Refused calls do not count. Absent: no limit */
                        monthlyQuota?: number;
                        /** @description Calls within a second. Absent: no limit */
                        ratePerSecond?: number;
                        /** @enum {unknown} */
                        status: "active" | "expired" | "revoked";
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        expiresAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        revokedAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        secrets: {
                            /** @description How it begins, to tell it from others */
                            hint: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description It was rotated out; works until then
                             */
                            expiresAt?: string;
                            /**
                             * Format: date-time
                             * @description To the second
                             */
                            lastUsedAt?: string;
                        }[];
                        day: {
                            used: number;
                            quota?: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            resetsAt: string;
                        };
                        month: {
                            used: number;
                            quota?: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            resetsAt: string;
                        };
                    };
                };
            };
        };
    };
    "api-keys.keys.revoke": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to answer. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "api-keys.keys.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description What it is for, in your words */
                    name?: string;
                    dailyQuota?: number | null;
                    monthlyQuota?: number | null;
                    ratePerSecond?: number | null;
                    expiresAt?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        /** @description Whom it acts for: it never may more than this user */
                        userId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        customerId?: string;
                        /** @description Permissions */
                        scopes: string[];
                        /** @description Calls a day; a day is that of UTC. Refused calls do not count. Absent: no limit */
                        dailyQuota?: number;
                        /** @description Calls a month; a month is that of UTC. Refused calls do not count. Absent: no limit */
                        monthlyQuota?: number;
                        /** @description Calls within a second. Absent: no limit */
                        ratePerSecond?: number;
                        /** @enum {unknown} */
                        status: "active" | "expired" | "revoked";
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        expiresAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        revokedAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "api-keys.keys.rotate": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description How long the text before goes on working: up to 30 days; 0 ends it at once */
                    graceSeconds: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        /** @description Whom it acts for: it never may more than this user */
                        userId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        customerId?: string;
                        /** @description Permissions */
                        scopes: string[];
                        /** @description Calls a day; a day is that of UTC. Refused calls do not count. Absent: no limit */
                        dailyQuota?: number;
                        /** @description Calls a month; a month is that of UTC. Refused calls do not count. Absent: no limit */
                        monthlyQuota?: number;
                        /** @description Calls within a second. Absent: no limit */
                        ratePerSecond?: number;
                        /** @enum {unknown} */
                        status: "active" | "expired" | "revoked";
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        expiresAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        revokedAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /** @description Sent as `Authorization: Bearer …`. Shown this once: only a keyed hash of it is kept */
                        key: string;
                    };
                };
            };
        };
    };
    "api-keys.usage.of-key": {
        parameters: {
            query?: {
                granularity?: "day" | "month";
                /** @description First day, UTC. Default: 30 days ago, or 12 months */
                from?: string;
                /** @description Last day, UTC. Default: today */
                to?: string;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        keyId: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        data: {
                            /** @description `YYYY-MM-DD` or `YYYY-MM`, UTC */
                            period: string;
                            /** @description Calls that counted against the quotas */
                            calls: number;
                            /** @description Answered with a status below 400 */
                            succeeded: number;
                            /** @description Answered with 400 to 499 */
                            clientErrors: number;
                            /** @description Answered with 500 and above */
                            serverErrors: number;
                            /** @description No answer known: under way, or its process ended */
                            unanswered: number;
                            /** @description Refused with 429; not among the calls */
                            refused: number;
                        }[];
                        total: {
                            /** @description Calls that counted against the quotas */
                            calls: number;
                            /** @description Answered with a status below 400 */
                            succeeded: number;
                            /** @description Answered with 400 to 499 */
                            clientErrors: number;
                            /** @description Answered with 500 and above */
                            serverErrors: number;
                            /** @description No answer known: under way, or its process ended */
                            unanswered: number;
                            /** @description Refused with 429; not among the calls */
                            refused: number;
                        };
                    };
                };
            };
        };
    };
    "api-keys.usage.log": {
        parameters: {
            query?: {
                /** @description A day of UTC; default: today */
                day?: string;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        keyId: string;
                        /** Format: date */
                        day: string;
                        data: {
                            /** @description Method and path, such as `GET /customers/{id}` */
                            route: string;
                            /** @description HTTP status. Absent: no answer known */
                            status?: number;
                            calls: number;
                            refused: number;
                        }[];
                    };
                };
            };
        };
    };
    "identity.login": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        expiresAt: string;
                        user: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            email: string;
                            /** @enum {unknown} */
                            kind: "staff" | "reseller" | "customer";
                            roles: string[];
                            permissions: string[];
                        };
                    };
                };
            };
        };
    };
    "identity.logout": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to answer. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "identity.me": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        email: string;
                        /** @enum {unknown} */
                        kind: "staff" | "reseller" | "customer";
                        roles: string[];
                        permissions: string[];
                    };
                };
            };
        };
    };
    "comms.deliveries.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all. */
                total?: "exact";
                /** @description Only rows with this status. */
                "filter[status]"?: "queued" | "sending" | "sent" | "failed";
                /** @description Only rows with this template. */
                "filter[template]"?: string;
                /** @description Only rows with this to. */
                "filter[to]"?: string;
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows with this resellerId. */
                "filter[resellerId]"?: string;
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            resellerId: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            customerId?: string;
                            /** @description The plugin that sent it */
                            sender: string;
                            template: string;
                            to: string;
                            /** @enum {unknown} */
                            mode: "queued" | "now";
                            /** @enum {unknown} */
                            status: "queued" | "sending" | "sent" | "failed";
                            /** @description Message-ID of the mail */
                            messageId: string;
                            /** @description The last ones, oldest first */
                            attempts: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 */
                                startedAt: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 */
                                endedAt?: string;
                                /** @enum {unknown} */
                                outcome?: "sent" | "temporary" | "permanent" | "interrupted";
                                response?: string;
                            }[];
                            /** @description Tries since it was queued, or queued again by hand */
                            tries: number;
                            /** @description Why it has not arrived */
                            reason?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            nextAttemptAt?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            sentAt?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            updatedAt: string;
                        }[];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
        };
    };
    "comms.deliveries.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        customerId?: string;
                        /** @description The plugin that sent it */
                        sender: string;
                        template: string;
                        to: string;
                        /** @enum {unknown} */
                        mode: "queued" | "now";
                        /** @enum {unknown} */
                        status: "queued" | "sending" | "sent" | "failed";
                        /** @description Message-ID of the mail */
                        messageId: string;
                        /** @description The last ones, oldest first */
                        attempts: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            startedAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            endedAt?: string;
                            /** @enum {unknown} */
                            outcome?: "sent" | "temporary" | "permanent" | "interrupted";
                            response?: string;
                        }[];
                        /** @description Tries since it was queued, or queued again by hand */
                        tries: number;
                        /** @description Why it has not arrived */
                        reason?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        nextAttemptAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        sentAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        updatedAt: string;
                    };
                };
            };
        };
    };
    "comms.deliveries.retry": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        customerId?: string;
                        /** @description The plugin that sent it */
                        sender: string;
                        template: string;
                        to: string;
                        /** @enum {unknown} */
                        mode: "queued" | "now";
                        /** @enum {unknown} */
                        status: "queued" | "sending" | "sent" | "failed";
                        /** @description Message-ID of the mail */
                        messageId: string;
                        /** @description The last ones, oldest first */
                        attempts: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            startedAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            endedAt?: string;
                            /** @enum {unknown} */
                            outcome?: "sent" | "temporary" | "permanent" | "interrupted";
                            response?: string;
                        }[];
                        /** @description Tries since it was queued, or queued again by hand */
                        tries: number;
                        /** @description Why it has not arrived */
                        reason?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        nextAttemptAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        sentAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        updatedAt: string;
                    };
                };
            };
        };
    };
    "comms.events.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            name: string;
                            plugin: string;
                            title: string;
                            description?: string;
                            /** @description JSON Schema of what the event carries */
                            data?: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
        };
    };
    "customers.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all. */
                total?: "exact";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this status. */
                "filter[status]"?: "active" | "closed";
                /** @description Only rows with this type. */
                "filter[type]"?: "residential" | "business";
                /** @description Only rows with this resellerId. */
                "filter[resellerId]"?: string;
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            resellerId: string;
                            name: string;
                            email?: string;
                            phone?: string;
                            /** @enum {unknown} */
                            type: "residential" | "business";
                            /** @enum {unknown} */
                            status: "active" | "closed";
                            address?: {
                                /** @description Street and house number */
                                street?: string;
                                postalCode?: string;
                                city?: string;
                                /** @description ISO 3166-1 alpha-2 */
                                country?: string;
                            };
                            billing: {
                                /** @enum {unknown} */
                                type: "postpaid" | "prepaid-balance" | "prepaid-period";
                                /** @description ISO 4217 */
                                currency: string;
                                /** @description IANA time zone, such as Europe/Berlin */
                                timezone: string;
                                /** @description Day of the month a period begins; in shorter months the last day */
                                billCycleDay: number;
                                vatNumber?: string;
                                taxExemption?: {
                                    certificate: string;
                                    /**
                                     * Format: date
                                     * @description Last day of the exemption
                                     */
                                    validTo: string;
                                };
                                taxIds?: string[];
                            };
                            /** @description The id of this customer in another system */
                            externalId?: string;
                            customFields: {
                                [key: string]: string | number | boolean;
                            };
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            updatedAt: string;
                        }[];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
        };
    };
    "customers.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: email */
                    email?: string;
                    phone?: string;
                    /** @enum {unknown} */
                    type?: "residential" | "business";
                    address?: {
                        /** @description Street and house number */
                        street?: string;
                        postalCode?: string;
                        city?: string;
                        /** @description ISO 3166-1 alpha-2 */
                        country?: string;
                    };
                    billing?: {
                        /** @enum {unknown} */
                        type?: "postpaid" | "prepaid-balance" | "prepaid-period";
                        /** @description ISO 4217 */
                        currency?: string;
                        /** @description IANA time zone, such as Europe/Berlin */
                        timezone?: string;
                        /** @description Day of the month a period begins; in shorter months the last day */
                        billCycleDay?: number;
                        vatNumber?: string;
                        taxExemption?: {
                            certificate: string;
                            /**
                             * Format: date
                             * @description Last day of the exemption
                             */
                            validTo: string;
                        };
                        taxIds?: string[];
                    };
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    resellerId?: string;
                    externalId?: string;
                    customFields?: {
                        [key: string]: string | number | boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Done; it was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        name: string;
                        email?: string;
                        phone?: string;
                        /** @enum {unknown} */
                        type: "residential" | "business";
                        /** @enum {unknown} */
                        status: "active" | "closed";
                        address?: {
                            /** @description Street and house number */
                            street?: string;
                            postalCode?: string;
                            city?: string;
                            /** @description ISO 3166-1 alpha-2 */
                            country?: string;
                        };
                        billing: {
                            /** @enum {unknown} */
                            type: "postpaid" | "prepaid-balance" | "prepaid-period";
                            /** @description ISO 4217 */
                            currency: string;
                            /** @description IANA time zone, such as Europe/Berlin */
                            timezone: string;
                            /** @description Day of the month a period begins; in shorter months the last day */
                            billCycleDay: number;
                            vatNumber?: string;
                            taxExemption?: {
                                certificate: string;
                                /**
                                 * Format: date
                                 * @description Last day of the exemption
                                 */
                                validTo: string;
                            };
                            taxIds?: string[];
                        };
                        /** @description The id of this customer in another system */
                        externalId?: string;
                        customFields: {
                            [key: string]: string | number | boolean;
                        };
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        updatedAt: string;
                    };
                };
            };
        };
    };
    "customers.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        name: string;
                        email?: string;
                        phone?: string;
                        /** @enum {unknown} */
                        type: "residential" | "business";
                        /** @enum {unknown} */
                        status: "active" | "closed";
                        address?: {
                            /** @description Street and house number */
                            street?: string;
                            postalCode?: string;
                            city?: string;
                            /** @description ISO 3166-1 alpha-2 */
                            country?: string;
                        };
                        billing: {
                            /** @enum {unknown} */
                            type: "postpaid" | "prepaid-balance" | "prepaid-period";
                            /** @description ISO 4217 */
                            currency: string;
                            /** @description IANA time zone, such as Europe/Berlin */
                            timezone: string;
                            /** @description Day of the month a period begins; in shorter months the last day */
                            billCycleDay: number;
                            vatNumber?: string;
                            taxExemption?: {
                                certificate: string;
                                /**
                                 * Format: date
                                 * @description Last day of the exemption
                                 */
                                validTo: string;
                            };
                            taxIds?: string[];
                        };
                        /** @description The id of this customer in another system */
                        externalId?: string;
                        customFields: {
                            [key: string]: string | number | boolean;
                        };
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        updatedAt: string;
                    };
                };
            };
        };
    };
    "customers.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        name: string;
                        email?: string;
                        phone?: string;
                        /** @enum {unknown} */
                        type: "residential" | "business";
                        /** @enum {unknown} */
                        status: "active" | "closed";
                        address?: {
                            /** @description Street and house number */
                            street?: string;
                            postalCode?: string;
                            city?: string;
                            /** @description ISO 3166-1 alpha-2 */
                            country?: string;
                        };
                        billing: {
                            /** @enum {unknown} */
                            type: "postpaid" | "prepaid-balance" | "prepaid-period";
                            /** @description ISO 4217 */
                            currency: string;
                            /** @description IANA time zone, such as Europe/Berlin */
                            timezone: string;
                            /** @description Day of the month a period begins; in shorter months the last day */
                            billCycleDay: number;
                            vatNumber?: string;
                            taxExemption?: {
                                certificate: string;
                                /**
                                 * Format: date
                                 * @description Last day of the exemption
                                 */
                                validTo: string;
                            };
                            taxIds?: string[];
                        };
                        /** @description The id of this customer in another system */
                        externalId?: string;
                        customFields: {
                            [key: string]: string | number | boolean;
                        };
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        updatedAt: string;
                    };
                };
            };
        };
    };
    "customers.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    /**
                     * Format: email
                     * @description null removes it
                     */
                    email?: string | null;
                    /** @description null removes it */
                    phone?: string | null;
                    /** @enum {unknown} */
                    type?: "residential" | "business";
                    address?: {
                        /** @description Street and house number */
                        street?: string;
                        postalCode?: string;
                        city?: string;
                        /** @description ISO 3166-1 alpha-2 */
                        country?: string;
                    };
                    billing?: {
                        /** @enum {unknown} */
                        type?: "postpaid" | "prepaid-balance" | "prepaid-period";
                        /** @description ISO 4217 */
                        currency?: string;
                        /** @description IANA time zone, such as Europe/Berlin */
                        timezone?: string;
                        /** @description Day of the month a period begins; in shorter months the last day */
                        billCycleDay?: number;
                        vatNumber?: string;
                        taxExemption?: {
                            certificate: string;
                            /**
                             * Format: date
                             * @description Last day of the exemption
                             */
                            validTo: string;
                        };
                        taxIds?: string[];
                    };
                    /** @description null removes it */
                    externalId?: string | null;
                    customFields?: {
                        [key: string]: string | number | boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        name: string;
                        email?: string;
                        phone?: string;
                        /** @enum {unknown} */
                        type: "residential" | "business";
                        /** @enum {unknown} */
                        status: "active" | "closed";
                        address?: {
                            /** @description Street and house number */
                            street?: string;
                            postalCode?: string;
                            city?: string;
                            /** @description ISO 3166-1 alpha-2 */
                            country?: string;
                        };
                        billing: {
                            /** @enum {unknown} */
                            type: "postpaid" | "prepaid-balance" | "prepaid-period";
                            /** @description ISO 4217 */
                            currency: string;
                            /** @description IANA time zone, such as Europe/Berlin */
                            timezone: string;
                            /** @description Day of the month a period begins; in shorter months the last day */
                            billCycleDay: number;
                            vatNumber?: string;
                            taxExemption?: {
                                certificate: string;
                                /**
                                 * Format: date
                                 * @description Last day of the exemption
                                 */
                                validTo: string;
                            };
                            taxIds?: string[];
                        };
                        /** @description The id of this customer in another system */
                        externalId?: string;
                        customFields: {
                            [key: string]: string | number | boolean;
                        };
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        updatedAt: string;
                    };
                };
            };
        };
    };
    "customers.move": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Whose customer it is from now on
                     */
                    resellerId: string;
                    /** @description For the audit log */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        name: string;
                        email?: string;
                        phone?: string;
                        /** @enum {unknown} */
                        type: "residential" | "business";
                        /** @enum {unknown} */
                        status: "active" | "closed";
                        address?: {
                            /** @description Street and house number */
                            street?: string;
                            postalCode?: string;
                            city?: string;
                            /** @description ISO 3166-1 alpha-2 */
                            country?: string;
                        };
                        billing: {
                            /** @enum {unknown} */
                            type: "postpaid" | "prepaid-balance" | "prepaid-period";
                            /** @description ISO 4217 */
                            currency: string;
                            /** @description IANA time zone, such as Europe/Berlin */
                            timezone: string;
                            /** @description Day of the month a period begins; in shorter months the last day */
                            billCycleDay: number;
                            vatNumber?: string;
                            taxExemption?: {
                                certificate: string;
                                /**
                                 * Format: date
                                 * @description Last day of the exemption
                                 */
                                validTo: string;
                            };
                            taxIds?: string[];
                        };
                        /** @description The id of this customer in another system */
                        externalId?: string;
                        customFields: {
                            [key: string]: string | number | boolean;
                        };
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        updatedAt: string;
                    };
                };
            };
        };
    };
    "subscriptions.services.list-of-customer": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all. */
                total?: "exact";
                /** @description Only rows with this status. */
                "filter[status]"?: "pending" | "active" | "suspended" | "cancelled";
                /** @description Only rows with this type. */
                "filter[type]"?: "internet" | "voice" | "bundle";
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            customerId: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            resellerId: string;
                            /** @enum {unknown} */
                            type: "internet" | "voice" | "bundle";
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            tariffId: string;
                            /** @enum {unknown} */
                            status: "pending" | "active" | "suspended" | "cancelled";
                            /** @enum {unknown} */
                            desiredStatus: "active" | "suspended" | "cancelled";
                            /** @enum {unknown} */
                            suspensionReason?: "non_payment" | "customer_request" | "abuse" | "technical" | "other";
                            desiredVersion: number;
                            /** @description Shown only; the plugin of the service type owns it */
                            login?: string;
                            /** Format: date */
                            startDate: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            activatedAt?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            cancelledAt?: string;
                        }[];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
        };
    };
    "internet.services.order": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    tariffId: string;
                    /** @description 3 to 64 of a–z, 0–9 and . _ @ -, whatever the case; default: made from the name */
                    login?: string;
                    /** @description 8 to 64 printable ASCII characters, not in quotation marks; default: made at random and answered once */
                    password?: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    nasId?: string;
                    /**
                     * Format: ipv4
                     * @description Fixed IPv4 address
                     */
                    staticIp?: string;
                    /** Format: date */
                    startDate?: string;
                };
            };
        };
        responses: {
            /** @description Accepted; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        service: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            customerId: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            resellerId: string;
                            /** @constant */
                            type: "internet";
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            tariffId: string;
                            /** @constant */
                            status: "pending";
                            login: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            nasId?: string;
                            staticIp?: string;
                            /** Format: date */
                            startDate?: string;
                        };
                        job: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /** @constant */
                            status: "queued";
                        };
                        credentials: {
                            login: string;
                            /** @description Only here, and only when it was made for you */
                            password?: string;
                        };
                    };
                };
            };
        };
    };
    "marketplace.plugins.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "relevance" | "-relevance" | "name" | "-name" | "publishedAt" | "-publishedAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all. */
                total?: "exact";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this source. */
                "filter[source]"?: string;
                /** @description Only rows with this publisher. */
                "filter[publisher]"?: string;
                /** @description Only rows with this runtime. */
                "filter[runtime]"?: "node" | "sandbox";
                /** @description Only rows with this installed. */
                "filter[installed]"?: boolean;
                /** @description Only rows with this updateAvailable. */
                "filter[updateAvailable]"?: boolean;
                /** @description Only rows with this deprecated. */
                "filter[deprecated]"?: boolean;
                /** @description Only rows with this compatible. */
                "filter[compatible]"?: boolean;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string;
                            description: string;
                            publisher: string;
                            /** @enum {unknown} */
                            runtime: "node" | "sandbox";
                            keywords: string[];
                            /** @description The version an install would take; else the newest */
                            version: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            publishedAt?: string;
                            /** @description Name of the source that offers it */
                            source: string;
                            installedVersion?: string;
                            /** @description Version it can be updated to now */
                            updateAvailable?: string;
                            deprecated?: {
                                reason: string;
                                /** @description Id of the plugin to use instead */
                                replacement?: string;
                            };
                            /** @description Some version of it can be installed, or stays installed */
                            compatible: boolean;
                            /** @description Why it is not compatible */
                            reason?: string;
                        }[];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
        };
    };
    "marketplace.plugins.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        description: string;
                        publisher: string;
                        /** @enum {unknown} */
                        runtime: "node" | "sandbox";
                        keywords: string[];
                        /** @description The version an install would take; else the newest */
                        version: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        publishedAt?: string;
                        /** @description Name of the source that offers it */
                        source: string;
                        installedVersion?: string;
                        /** @description Version it can be updated to now */
                        updateAvailable?: string;
                        deprecated?: {
                            reason: string;
                            /** @description Id of the plugin to use instead */
                            replacement?: string;
                        };
                        /** @description Some version of it can be installed, or stays installed */
                        compatible: boolean;
                        /** @description Why it is not compatible */
                        reason?: string;
                        /** @description Of the version an install would take */
                        permissions: {
                            id: string;
                            /** @description In words */
                            title: string;
                            /** @description Why, in the publisher's words */
                            reason?: string;
                        }[];
                        /** @description Newest first */
                        versions: {
                            version: string;
                            /** @description Semver range of the platform */
                            engine: string;
                            /** @description Plugins it needs, with ranges */
                            requires: {
                                [key: string]: string;
                            };
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            publishedAt?: string;
                            signature: {
                                /**
                                 * @description judged-at-install: the source does not say who signed it
                                 * @enum {unknown}
                                 */
                                state: "trusted" | "unknown-key" | "judged-at-install";
                                keyId?: string;
                                /** @description Whose key it is */
                                signedBy?: string;
                            };
                            /** @description Of the package, as Subresource Integrity */
                            integrity: string;
                            compatible: boolean;
                            /** @description Why it cannot be installed here */
                            reason?: string;
                            deprecated?: string;
                            /** @description Why it must not run any more */
                            revoked?: string;
                            /** @description Markdown */
                            changelog?: string;
                        }[];
                        icon?: {
                            file: string;
                            /** @description A data: URL */
                            url: string;
                        };
                        screenshots: {
                            file: string;
                            /** @description A data: URL */
                            url: string;
                        }[];
                        installed?: {
                            version: string;
                            state: string;
                            /** @enum {unknown} */
                            updates: "manual" | "automatic";
                            /** @description That holds for it */
                            updateCoolDownHours: number;
                        };
                        update?: {
                            version: string;
                            /** @enum {unknown} */
                            state: "available" | "cooling-down";
                            /**
                             * Format: date-time
                             * @description End of its cool-down
                             */
                            availableAt?: string;
                            /** @description What it asks for and the installed version does not */
                            asks: {
                                id: string;
                                /** @description In words */
                                title: string;
                                /** @description Why, in the publisher's words */
                                reason?: string;
                            }[];
                            /** @description Why it did not install itself */
                            problem?: string;
                        };
                    };
                };
            };
        };
    };
    "marketplace.plugins.change-policy": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    updates?: "manual" | "automatic";
                    /** @description null: that of its source or of the settings */
                    updateCoolDownHours?: number | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        plugin: string;
                        /** @enum {unknown} */
                        updates: "manual" | "automatic";
                        updateCoolDownHours?: number;
                    };
                };
            };
        };
    };
    "marketplace.refresh": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            name: string;
                            /** @description "bundled:" is what comes with the platform */
                            url: string;
                            /** @description A disabled one is not read and offers nothing */
                            enabled: boolean;
                            order: number;
                            /** @description Believe an index nobody signed; in development and sandbox mode only */
                            unsigned: boolean;
                            /** @description Cannot be removed, only disabled */
                            builtIn: boolean;
                            /** @description Absent: that of the settings */
                            updateCoolDownHours?: number;
                            /** @description How many it offers */
                            plugins: number;
                            /** @description Of its index */
                            sequence?: number;
                            /** @description Key its index is signed with */
                            keyId?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            issuedAt?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            expiresAt?: string;
                            /**
                             * Format: date-time
                             * @description When what is kept was confirmed
                             */
                            readAt?: string;
                            /** @description Why the last look failed; what was read before is kept */
                            problem?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            problemSince?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                        }[];
                    };
                };
            };
        };
    };
    "marketplace.sources.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            name: string;
                            /** @description "bundled:" is what comes with the platform */
                            url: string;
                            /** @description A disabled one is not read and offers nothing */
                            enabled: boolean;
                            order: number;
                            /** @description Believe an index nobody signed; in development and sandbox mode only */
                            unsigned: boolean;
                            /** @description Cannot be removed, only disabled */
                            builtIn: boolean;
                            /** @description Absent: that of the settings */
                            updateCoolDownHours?: number;
                            /** @description How many it offers */
                            plugins: number;
                            /** @description Of its index */
                            sequence?: number;
                            /** @description Key its index is signed with */
                            keyId?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            issuedAt?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            expiresAt?: string;
                            /**
                             * Format: date-time
                             * @description When what is kept was confirmed
                             */
                            readAt?: string;
                            /** @description Why the last look failed; what was read before is kept */
                            problem?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            problemSince?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                        }[];
                    };
                };
            };
        };
    };
    "marketplace.sources.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description A folder (path or file:), the http(s): URL of an index, or npm: and the URL of a registry */
                    url: string;
                    /** @description A disabled one is not read and offers nothing */
                    enabled?: boolean;
                    /** @description Of two sources with the same plugin the lower one offers it; the bundled one is 0 */
                    order?: number;
                    /** @description Believe an index nobody signed; in development and sandbox mode only */
                    unsigned?: boolean;
                    updateCoolDownHours?: number;
                };
            };
        };
        responses: {
            /** @description Done; it was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        /** @description "bundled:" is what comes with the platform */
                        url: string;
                        /** @description A disabled one is not read and offers nothing */
                        enabled: boolean;
                        order: number;
                        /** @description Believe an index nobody signed; in development and sandbox mode only */
                        unsigned: boolean;
                        /** @description Cannot be removed, only disabled */
                        builtIn: boolean;
                        /** @description Absent: that of the settings */
                        updateCoolDownHours?: number;
                        /** @description How many it offers */
                        plugins: number;
                        /** @description Of its index */
                        sequence?: number;
                        /** @description Key its index is signed with */
                        keyId?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        issuedAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        expiresAt?: string;
                        /**
                         * Format: date-time
                         * @description When what is kept was confirmed
                         */
                        readAt?: string;
                        /** @description Why the last look failed; what was read before is kept */
                        problem?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        problemSince?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "marketplace.sources.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to answer. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "marketplace.sources.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description A folder (path or file:), the http(s): URL of an index, or npm: and the URL of a registry */
                    url?: string;
                    /** @description A disabled one is not read and offers nothing */
                    enabled?: boolean;
                    /** @description Of two sources with the same plugin the lower one offers it; the bundled one is 0 */
                    order?: number;
                    /** @description Believe an index nobody signed; in development and sandbox mode only */
                    unsigned?: boolean;
                    /** @description null: the settings */
                    updateCoolDownHours?: number | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        /** @description "bundled:" is what comes with the platform */
                        url: string;
                        /** @description A disabled one is not read and offers nothing */
                        enabled: boolean;
                        order: number;
                        /** @description Believe an index nobody signed; in development and sandbox mode only */
                        unsigned: boolean;
                        /** @description Cannot be removed, only disabled */
                        builtIn: boolean;
                        /** @description Absent: that of the settings */
                        updateCoolDownHours?: number;
                        /** @description How many it offers */
                        plugins: number;
                        /** @description Of its index */
                        sequence?: number;
                        /** @description Key its index is signed with */
                        keyId?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        issuedAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        expiresAt?: string;
                        /**
                         * Format: date-time
                         * @description When what is kept was confirmed
                         */
                        readAt?: string;
                        /** @description Why the last look failed; what was read before is kept */
                        problem?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        problemSince?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "marketplace.updates.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            plugin: string;
                            installedVersion: string;
                            version: string;
                            /** @enum {unknown} */
                            state: "available" | "cooling-down";
                            /**
                             * Format: date-time
                             * @description End of its cool-down
                             */
                            availableAt?: string;
                            /** @description What it asks for and the installed version does not */
                            asks: {
                                id: string;
                                /** @description In words */
                                title: string;
                                /** @description Why, in the publisher's words */
                                reason?: string;
                            }[];
                            /** @description Why it did not install itself */
                            problem?: string;
                        }[];
                    };
                };
            };
        };
    };
    "plugins.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            id: string;
                            name: string;
                            version: string;
                            generation: number;
                            /** @description running, degraded, starting, draining, stopped, crashed, backing-off, quarantined, rejected */
                            state: string;
                            /** @description Why it is in this state */
                            reason?: string;
                            runtime: string;
                            required: boolean;
                            enabled: boolean;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            since: string;
                            pid?: number;
                            node: string;
                            /** @description The host process that carries it */
                            host: string;
                            /** @description Wanted number of processes */
                            replicas: number;
                            memoryLimitMb: number;
                            quarantine?: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 */
                                since: string;
                                reason: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 */
                                nextProbeAt: string;
                            };
                            lastChange?: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 */
                                at: string;
                                /** @enum {unknown} */
                                outcome: "done" | "rolled-back" | "awaiting-consent";
                                reason?: string;
                            };
                            /**
                             * @description Part of the platform, from another plugin folder, or installed
                             * @enum {unknown}
                             */
                            origin?: "platform" | "folder" | "package";
                            /** @description An update that waits until somebody agrees to these permissions */
                            awaitingConsent?: {
                                version: string;
                                permissions: string[];
                            };
                            /** @description Version it can be updated to now */
                            updateAvailable?: string;
                            /** @description It should not be used any more */
                            deprecated?: {
                                reason: string;
                                replacement?: string;
                            };
                        }[];
                    };
                };
            };
        };
    };
    "marketplace.plugins.install": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    /** @description Default: the newest that fits */
                    version?: string;
                    /** @description Ids of the permissions you agree to */
                    consent?: string[];
                    /**
                     * @description Install the plugins it needs too, before it
                     * @default false
                     */
                    withRequirements?: boolean;
                };
            };
        };
        responses: {
            /** @description Done; it was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: string;
                        generation: number;
                        state: string;
                        reason?: string;
                        runtime: string;
                        required: boolean;
                        enabled: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        since: string;
                        pid?: number;
                        node: string;
                        host: string;
                        replicas: number;
                        memoryLimitMb: number;
                        quarantine?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            since: string;
                            reason: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            nextProbeAt: string;
                        };
                        lastChange?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            /** @enum {unknown} */
                            outcome: "done" | "rolled-back" | "awaiting-consent";
                            reason?: string;
                        };
                        /** @enum {unknown} */
                        origin?: "platform" | "folder" | "package";
                        /** @description An update that waits until somebody agrees; the running version serves on */
                        awaitingConsent?: {
                            version: string;
                            permissions: string[];
                        };
                    };
                };
            };
        };
    };
    "plugins.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: string;
                        generation: number;
                        /** @description running, degraded, starting, draining, stopped, crashed, backing-off, quarantined, rejected */
                        state: string;
                        /** @description Why it is in this state */
                        reason?: string;
                        runtime: string;
                        required: boolean;
                        enabled: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        since: string;
                        pid?: number;
                        node: string;
                        /** @description The host process that carries it */
                        host: string;
                        /** @description Wanted number of processes */
                        replicas: number;
                        memoryLimitMb: number;
                        quarantine?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            since: string;
                            reason: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            nextProbeAt: string;
                        };
                        lastChange?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            /** @enum {unknown} */
                            outcome: "done" | "rolled-back" | "awaiting-consent";
                            reason?: string;
                        };
                        /**
                         * @description Part of the platform, from another plugin folder, or installed
                         * @enum {unknown}
                         */
                        origin?: "platform" | "folder" | "package";
                        /** @description An update that waits until somebody agrees to these permissions */
                        awaitingConsent?: {
                            version: string;
                            permissions: string[];
                        };
                        manifest?: unknown;
                    };
                };
            };
        };
    };
    "plugins.remove": {
        parameters: {
            query?: {
                /** @description keep: tables and values stay for a later install; export: they are written into an archive on the server and dropped; drop: they are gone */
                data?: "keep" | "export" | "drop";
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /**
                         * @description keep: tables and values stay for a later install; export: they are written into an archive on the server and dropped; drop: they are gone
                         * @default keep
                         * @enum {unknown}
                         */
                        data: "keep" | "export" | "drop";
                        /** @description The archive, a path on the server */
                        exportFile?: string;
                        /** @description Schemas, tables, functions, roles and rows that are left of it; 0 unless kept */
                        objectsLeft: number;
                    };
                };
            };
        };
    };
    "plugins.place": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Processes that carry it at the same time */
                    replicas?: number;
                    /** @description /health/ready fails while it does not run */
                    required?: boolean;
                    /** @description Host process to share with the plugins that name the same */
                    host?: string;
                    /** @description Resident memory of its process */
                    memoryLimitMb?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: string;
                        generation: number;
                        /** @description running, degraded, starting, draining, stopped, crashed, backing-off, quarantined, rejected */
                        state: string;
                        /** @description Why it is in this state */
                        reason?: string;
                        runtime: string;
                        required: boolean;
                        enabled: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        since: string;
                        pid?: number;
                        node: string;
                        /** @description The host process that carries it */
                        host: string;
                        /** @description Wanted number of processes */
                        replicas: number;
                        memoryLimitMb: number;
                        quarantine?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            since: string;
                            reason: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            nextProbeAt: string;
                        };
                        lastChange?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            /** @enum {unknown} */
                            outcome: "done" | "rolled-back" | "awaiting-consent";
                            reason?: string;
                        };
                        /**
                         * @description Part of the platform, from another plugin folder, or installed
                         * @enum {unknown}
                         */
                        origin?: "platform" | "folder" | "package";
                        /** @description An update that waits until somebody agrees to these permissions */
                        awaitingConsent?: {
                            version: string;
                            permissions: string[];
                        };
                    };
                };
            };
        };
    };
    "plugins.configuration.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description With defaults filled in; a secret that is set is "********" */
                        values: {
                            [key: string]: unknown;
                        };
                        /** @description JSON Schema of the settings */
                        schema: {
                            [key: string]: unknown;
                        };
                        /** @description Grows by one with each change */
                        revision: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        changedAt?: string;
                        changedBy?: string;
                    };
                };
            };
        };
    };
    "plugins.configuration.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description All settings: what is left out goes back to its default; "********" keeps a secret */
                    values: {
                        [key: string]: unknown;
                    };
                    /** @description The one you read; 412 when it is not the current one any more */
                    revision?: number;
                    /** @description Kept in the history */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description With defaults filled in; a secret that is set is "********" */
                        values: {
                            [key: string]: unknown;
                        };
                        /** @description JSON Schema of the settings */
                        schema: {
                            [key: string]: unknown;
                        };
                        /** @description Grows by one with each change */
                        revision: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        changedAt?: string;
                        changedBy?: string;
                        /** @enum {unknown} */
                        applied: "live" | "swap" | "at-next-start" | "unchanged";
                        lastChange?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            /** @enum {unknown} */
                            outcome: "done" | "rolled-back" | "awaiting-consent";
                            reason?: string;
                        };
                    };
                };
            };
        };
    };
    "plugins.configuration.history": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description In use after the attempt */
                            revision: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            author: string;
                            /** @enum {unknown} */
                            outcome: "applied" | "refused";
                            /** @description Why it was refused, or what the author gave */
                            reason?: string;
                            changes: {
                                /** @description JSON Pointer into the values */
                                path: string;
                                from?: unknown;
                                to?: unknown;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    "plugins.disable": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description Stop the plugins that need it too, before it
                     * @default false
                     */
                    dependants?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: string;
                        generation: number;
                        /** @description running, degraded, starting, draining, stopped, crashed, backing-off, quarantined, rejected */
                        state: string;
                        /** @description Why it is in this state */
                        reason?: string;
                        runtime: string;
                        required: boolean;
                        enabled: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        since: string;
                        pid?: number;
                        node: string;
                        /** @description The host process that carries it */
                        host: string;
                        /** @description Wanted number of processes */
                        replicas: number;
                        memoryLimitMb: number;
                        quarantine?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            since: string;
                            reason: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            nextProbeAt: string;
                        };
                        lastChange?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            /** @enum {unknown} */
                            outcome: "done" | "rolled-back" | "awaiting-consent";
                            reason?: string;
                        };
                        /**
                         * @description Part of the platform, from another plugin folder, or installed
                         * @enum {unknown}
                         */
                        origin?: "platform" | "folder" | "package";
                        /** @description An update that waits until somebody agrees to these permissions */
                        awaitingConsent?: {
                            version: string;
                            permissions: string[];
                        };
                    };
                };
            };
        };
    };
    "plugins.enable": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: string;
                        generation: number;
                        /** @description running, degraded, starting, draining, stopped, crashed, backing-off, quarantined, rejected */
                        state: string;
                        /** @description Why it is in this state */
                        reason?: string;
                        runtime: string;
                        required: boolean;
                        enabled: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        since: string;
                        pid?: number;
                        node: string;
                        /** @description The host process that carries it */
                        host: string;
                        /** @description Wanted number of processes */
                        replicas: number;
                        memoryLimitMb: number;
                        quarantine?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            since: string;
                            reason: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            nextProbeAt: string;
                        };
                        lastChange?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            /** @enum {unknown} */
                            outcome: "done" | "rolled-back" | "awaiting-consent";
                            reason?: string;
                        };
                        /**
                         * @description Part of the platform, from another plugin folder, or installed
                         * @enum {unknown}
                         */
                        origin?: "platform" | "folder" | "package";
                        /** @description An update that waits until somebody agrees to these permissions */
                        awaitingConsent?: {
                            version: string;
                            permissions: string[];
                        };
                    };
                };
            };
        };
    };
    "plugins.events.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description Only what happened before */
                before?: string;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            plugin: string;
                            version?: string;
                            generation?: number;
                            type: string;
                            title: string;
                            actor?: string;
                            data?: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
        };
    };
    "plugins.health": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        state: "healthy" | "degraded" | "unhealthy" | "unknown";
                        reason?: string;
                        generation: number;
                        version: string;
                        pid?: number;
                        node: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        since: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        lastCheck?: string;
                        loopLagMs: number;
                        memoryBytes: number;
                        /** @description CPU time of its processes since they began */
                        cpuSeconds: number;
                        restarts: number;
                        /** @description The call it has been working on for the longest time */
                        slowestCall?: {
                            action: string;
                            requestId: string;
                            ms: number;
                        };
                        processes: {
                            pid: number;
                            generation: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            since: string;
                            loopLagMs: number;
                            memoryBytes: number;
                        }[];
                    };
                };
            };
        };
    };
    "plugins.incidents.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            plugin: string;
                            version: string;
                            generation: number;
                            /** @enum {unknown} */
                            kind: "hang" | "crash" | "out-of-memory" | "start-failed" | "health";
                            /** @description The action, job or event that was running */
                            action?: string;
                            requestId?: string;
                            reason: string;
                            profile?: {
                                /** @description The function that ran most of the time */
                                function: string;
                                file: string;
                                line: number;
                                /** @description Share of the samples, 0 to 1 */
                                share: number;
                                stack: string[];
                            };
                            logTail: string[];
                            node: string;
                        }[];
                    };
                };
            };
        };
    };
    "plugins.incidents.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
                /** @description Names the incidentId. */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        at: string;
                        plugin: string;
                        version: string;
                        generation: number;
                        /** @enum {unknown} */
                        kind: "hang" | "crash" | "out-of-memory" | "start-failed" | "health";
                        /** @description The action, job or event that was running */
                        action?: string;
                        requestId?: string;
                        reason: string;
                        profile?: {
                            /** @description The function that ran most of the time */
                            function: string;
                            file: string;
                            line: number;
                            /** @description Share of the samples, 0 to 1 */
                            share: number;
                            stack: string[];
                        };
                        logTail: string[];
                        node: string;
                        /** @description What was changed on the whole platform in the day before, newest first */
                        changesBefore: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            plugin: string;
                            version?: string;
                            generation?: number;
                            type: string;
                            title: string;
                            actor?: string;
                            data?: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
        };
    };
    "plugins.incidents.profile": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
                /** @description Names the incidentId. */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    "plugins.migrations": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applied: {
                            name: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            appliedAt: string;
                        }[];
                        pending: {
                            name: string;
                            /**
                             * @description contract: runs when the old generation has left
                             * @enum {unknown}
                             */
                            phase: "expand" | "contract";
                            /** @description As far as a trial run, rolled back, came */
                            sql: string[];
                            /** @description Why the trial run stopped there */
                            problem?: string;
                        }[];
                    };
                };
            };
        };
    };
    "plugins.release": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: string;
                        generation: number;
                        /** @description running, degraded, starting, draining, stopped, crashed, backing-off, quarantined, rejected */
                        state: string;
                        /** @description Why it is in this state */
                        reason?: string;
                        runtime: string;
                        required: boolean;
                        enabled: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        since: string;
                        pid?: number;
                        node: string;
                        /** @description The host process that carries it */
                        host: string;
                        /** @description Wanted number of processes */
                        replicas: number;
                        memoryLimitMb: number;
                        quarantine?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            since: string;
                            reason: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            nextProbeAt: string;
                        };
                        lastChange?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            /** @enum {unknown} */
                            outcome: "done" | "rolled-back" | "awaiting-consent";
                            reason?: string;
                        };
                        /**
                         * @description Part of the platform, from another plugin folder, or installed
                         * @enum {unknown}
                         */
                        origin?: "platform" | "folder" | "package";
                        /** @description An update that waits until somebody agrees to these permissions */
                        awaitingConsent?: {
                            version: string;
                            permissions: string[];
                        };
                    };
                };
            };
        };
    };
    "plugins.reload": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: string;
                        generation: number;
                        /** @description running, degraded, starting, draining, stopped, crashed, backing-off, quarantined, rejected */
                        state: string;
                        /** @description Why it is in this state */
                        reason?: string;
                        runtime: string;
                        required: boolean;
                        enabled: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        since: string;
                        pid?: number;
                        node: string;
                        /** @description The host process that carries it */
                        host: string;
                        /** @description Wanted number of processes */
                        replicas: number;
                        memoryLimitMb: number;
                        quarantine?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            since: string;
                            reason: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            nextProbeAt: string;
                        };
                        lastChange?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            /** @enum {unknown} */
                            outcome: "done" | "rolled-back" | "awaiting-consent";
                            reason?: string;
                        };
                        /**
                         * @description Part of the platform, from another plugin folder, or installed
                         * @enum {unknown}
                         */
                        origin?: "platform" | "folder" | "package";
                        /** @description An update that waits until somebody agrees to these permissions */
                        awaitingConsent?: {
                            version: string;
                            permissions: string[];
                        };
                    };
                };
            };
        };
    };
    "plugins.rollback": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description One that is kept; default: the newest that is older than the one that serves */
                    version?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: string;
                        generation: number;
                        /** @description running, degraded, starting, draining, stopped, crashed, backing-off, quarantined, rejected */
                        state: string;
                        /** @description Why it is in this state */
                        reason?: string;
                        runtime: string;
                        required: boolean;
                        enabled: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        since: string;
                        pid?: number;
                        node: string;
                        /** @description The host process that carries it */
                        host: string;
                        /** @description Wanted number of processes */
                        replicas: number;
                        memoryLimitMb: number;
                        quarantine?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            since: string;
                            reason: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            nextProbeAt: string;
                        };
                        lastChange?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            /** @enum {unknown} */
                            outcome: "done" | "rolled-back" | "awaiting-consent";
                            reason?: string;
                        };
                        /**
                         * @description Part of the platform, from another plugin folder, or installed
                         * @enum {unknown}
                         */
                        origin?: "platform" | "folder" | "package";
                        /** @description An update that waits until somebody agrees to these permissions */
                        awaitingConsent?: {
                            version: string;
                            permissions: string[];
                        };
                    };
                };
            };
        };
    };
    "plugins.schedules.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            name: string;
                            /** @description Minute, hour, day, month, weekday; six fields begin with the second */
                            cron: string;
                            /** @description IANA time zone */
                            timeZone: string;
                            /**
                             * @description What becomes of ticks that were due while nothing could fire them
                             * @enum {unknown}
                             */
                            missed: "skip" | "once" | "each";
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            nextAt?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            lastAt?: string;
                            /** @description Ticks that came due while nothing could fire them */
                            missedCount: number;
                            /** @description Ticks that were fired and are not done yet */
                            waiting: number;
                        }[];
                    };
                };
            };
        };
    };
    "plugins.schedules.run": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
                /** @description Names the name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        tickAt: string;
                        /** Format: uuid */
                        messageId: string;
                    };
                };
            };
        };
    };
    "marketplace.plugins.update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Default: the one offered; named, it needs no cool-down */
                    version?: string;
                    /** @description Ids of the permissions you agree to */
                    consent?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        version: string;
                        generation: number;
                        state: string;
                        reason?: string;
                        runtime: string;
                        required: boolean;
                        enabled: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        since: string;
                        pid?: number;
                        node: string;
                        host: string;
                        replicas: number;
                        memoryLimitMb: number;
                        quarantine?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            since: string;
                            reason: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            nextProbeAt: string;
                        };
                        lastChange?: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            /** @enum {unknown} */
                            outcome: "done" | "rolled-back" | "awaiting-consent";
                            reason?: string;
                        };
                        /** @enum {unknown} */
                        origin?: "platform" | "folder" | "package";
                        /** @description An update that waits until somebody agrees; the running version serves on */
                        awaitingConsent?: {
                            version: string;
                            permissions: string[];
                        };
                    };
                };
            };
        };
    };
    "plugins.versions": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            version: string;
                            /** @description SHA-256 of its list of files */
                            digest: string;
                            active: boolean;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            installedAt: string;
                            /** @description Key it is signed with; none: unsigned */
                            keyId?: string;
                            signedBy?: string;
                            /** @description Where it came from */
                            source?: string;
                            /** @description Why it may not run any more */
                            revoked?: string;
                        }[];
                    };
                };
            };
        };
    };
    "provisioning.drivers.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            name: string;
                            title: string;
                            plugin: string;
                            enabled: boolean;
                            state?: string;
                            serviceTypes: string[];
                        }[];
                    };
                };
            };
        };
    };
    "provisioning.jobs.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all. */
                total?: "exact";
                /** @description Only rows with this status. */
                "filter[status]"?: "queued" | "running" | "retrying" | "manual" | "done" | "cancelled";
                /** @description Only rows with this serviceId. */
                "filter[serviceId]"?: string;
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows with this serviceType. */
                "filter[serviceType]"?: string;
                /** @description Only rows with this action. */
                "filter[action]"?: "activate" | "change" | "suspend" | "resume" | "terminate";
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            customerId: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            resellerId: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            serviceId: string;
                            serviceType: string;
                            /** @enum {unknown} */
                            action: "activate" | "change" | "suspend" | "resume" | "terminate";
                            /** @enum {unknown} */
                            status: "queued" | "running" | "retrying" | "manual" | "done" | "cancelled";
                            retryCount: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            scheduledAt: string;
                            idempotencyKey: string;
                            desiredVersion: number;
                            manualReason?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            updatedAt: string;
                        }[];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
        };
    };
    "provisioning.jobs.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        customerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        serviceId: string;
                        serviceType: string;
                        /** @enum {unknown} */
                        action: "activate" | "change" | "suspend" | "resume" | "terminate";
                        /** @enum {unknown} */
                        status: "queued" | "running" | "retrying" | "manual" | "done" | "cancelled";
                        retryCount: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        scheduledAt: string;
                        idempotencyKey: string;
                        desiredVersion: number;
                        manualReason?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        updatedAt: string;
                        attempts: {
                            number: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            startedAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            endedAt?: string;
                            /** @enum {unknown} */
                            outcome?: "done" | "retry" | "manual" | "interrupted";
                            transcript: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, UTC
                                 */
                                at: string;
                                text: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    "provisioning.jobs.cancel": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        customerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        serviceId: string;
                        serviceType: string;
                        /** @enum {unknown} */
                        action: "activate" | "change" | "suspend" | "resume" | "terminate";
                        /** @enum {unknown} */
                        status: "queued" | "running" | "retrying" | "manual" | "done" | "cancelled";
                        retryCount: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        scheduledAt: string;
                        idempotencyKey: string;
                        desiredVersion: number;
                        manualReason?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        updatedAt: string;
                    };
                };
            };
        };
    };
    "provisioning.jobs.complete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        customerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        serviceId: string;
                        serviceType: string;
                        /** @enum {unknown} */
                        action: "activate" | "change" | "suspend" | "resume" | "terminate";
                        /** @enum {unknown} */
                        status: "queued" | "running" | "retrying" | "manual" | "done" | "cancelled";
                        retryCount: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        scheduledAt: string;
                        idempotencyKey: string;
                        desiredVersion: number;
                        manualReason?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        updatedAt: string;
                    };
                };
            };
        };
    };
    "provisioning.jobs.retry": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        customerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        serviceId: string;
                        serviceType: string;
                        /** @enum {unknown} */
                        action: "activate" | "change" | "suspend" | "resume" | "terminate";
                        /** @enum {unknown} */
                        status: "queued" | "running" | "retrying" | "manual" | "done" | "cancelled";
                        retryCount: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        scheduledAt: string;
                        idempotencyKey: string;
                        desiredVersion: number;
                        manualReason?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        updatedAt: string;
                    };
                };
            };
        };
    };
    "radius.auth-log.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "at" | "-at";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all. */
                total?: "exact";
                /** @description Only rows with this login. */
                "filter[login]"?: string;
                /** @description Only rows with this result. */
                "filter[result]"?: "accept" | "reject" | "garden";
                /** @description Only rows with this nasId. */
                "filter[nasId]"?: string;
                /** @description Only rows with this at. */
                "filter[at]"?: string;
                /** @description Only rows whose at is at or above it. */
                "filter[at][gte]"?: string;
                /** @description Only rows whose at is above it. */
                "filter[at][gt]"?: string;
                /** @description Only rows whose at is at or below it. */
                "filter[at][lte]"?: string;
                /** @description Only rows whose at is below it. */
                "filter[at][lt]"?: string;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            login: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            nasId?: string;
                            /** @enum {unknown} */
                            result: "accept" | "reject" | "garden";
                            /** @description In plain words */
                            reason: string;
                            /** @description The RADIUS packet that was answered */
                            reply: string;
                        }[];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
        };
    };
    "radius.nas.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all. */
                total?: "exact";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this vendor. */
                "filter[vendor]"?: "mikrotik" | "cisco" | "juniper" | "huawei" | "wispr";
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            name: string;
                            address: string;
                            /** @enum {unknown} */
                            vendor: "mikrotik" | "cisco" | "juniper" | "huawei" | "wispr";
                            /** @description UDP port for CoA and Disconnect (RFC 5176): 3799, with older Cisco equipment 1700 */
                            coaPort?: number;
                            accessType?: string;
                            requireMessageAuthenticator: boolean;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                        }[];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
        };
    };
    "radius.nas.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description IPv4 or IPv6 address its packets come from */
                    address: string;
                    /** @description Shared secret (RFC 2865 section 3): printable ASCII without spaces. Never answered again */
                    secret: string;
                    /** @enum {unknown} */
                    vendor: "mikrotik" | "cisco" | "juniper" | "huawei" | "wispr";
                    /** @description UDP port for CoA and Disconnect (RFC 5176): 3799, with older Cisco equipment 1700 */
                    coaPort?: number;
                    /** @description Such as pppoe, ipoe, hotspot */
                    accessType?: string;
                    /** @description Drop Access-Requests without Message-Authenticator (CVE-2024-3596). Wanted wherever the NAS can send it; default false, since old ones cannot */
                    requireMessageAuthenticator?: boolean;
                };
            };
        };
        responses: {
            /** @description Done; it was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        address: string;
                        /** @enum {unknown} */
                        vendor: "mikrotik" | "cisco" | "juniper" | "huawei" | "wispr";
                        /** @description UDP port for CoA and Disconnect (RFC 5176): 3799, with older Cisco equipment 1700 */
                        coaPort?: number;
                        accessType?: string;
                        requireMessageAuthenticator: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "radius.nas.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        address: string;
                        /** @enum {unknown} */
                        vendor: "mikrotik" | "cisco" | "juniper" | "huawei" | "wispr";
                        /** @description UDP port for CoA and Disconnect (RFC 5176): 3799, with older Cisco equipment 1700 */
                        coaPort?: number;
                        accessType?: string;
                        requireMessageAuthenticator: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "radius.nas.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to answer. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "radius.nas.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description IPv4 or IPv6 address its packets come from */
                    address?: string;
                    /** @description Shared secret (RFC 2865 section 3): printable ASCII without spaces. Never answered again */
                    secret?: string;
                    /** @enum {unknown} */
                    vendor?: "mikrotik" | "cisco" | "juniper" | "huawei" | "wispr";
                    /** @description UDP port for CoA and Disconnect (RFC 5176): 3799, with older Cisco equipment 1700 */
                    coaPort?: number;
                    /** @description Such as pppoe, ipoe, hotspot */
                    accessType?: string;
                    /** @description Drop Access-Requests without Message-Authenticator (CVE-2024-3596). Wanted wherever the NAS can send it; default false, since old ones cannot */
                    requireMessageAuthenticator?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        address: string;
                        /** @enum {unknown} */
                        vendor: "mikrotik" | "cisco" | "juniper" | "huawei" | "wispr";
                        /** @description UDP port for CoA and Disconnect (RFC 5176): 3799, with older Cisco equipment 1700 */
                        coaPort?: number;
                        accessType?: string;
                        requireMessageAuthenticator: boolean;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "radius.sessions.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "startedAt" | "-startedAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all. */
                total?: "exact";
                /** @description Only rows with this state. */
                "filter[state]"?: "starting" | "online" | "quiet" | "stale" | "closed";
                /** @description Only rows with this login. */
                "filter[login]"?: string;
                /** @description Only rows with this nasId. */
                "filter[nasId]"?: string;
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows with this serviceId. */
                "filter[serviceId]"?: string;
                /** @description Only rows with this startedAt. */
                "filter[startedAt]"?: string;
                /** @description Only rows whose startedAt is at or above it. */
                "filter[startedAt][gte]"?: string;
                /** @description Only rows whose startedAt is above it. */
                "filter[startedAt][gt]"?: string;
                /** @description Only rows whose startedAt is at or below it. */
                "filter[startedAt][lte]"?: string;
                /** @description Only rows whose startedAt is below it. */
                "filter[startedAt][lt]"?: string;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            login: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            customerId?: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            serviceId?: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            nasId?: string;
                            /** @enum {unknown} */
                            state: "starting" | "online" | "quiet" | "stale" | "closed";
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            startedAt?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            updatedAt?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            stoppedAt?: string;
                            framedIp?: string;
                            inputBytes: number | string;
                            outputBytes: number | string;
                            /** @description Acct-Terminate-Cause, RFC 2866 section 5.10 */
                            terminateCause?: string;
                        }[];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
        };
    };
    "api-keys.usage.of-reseller": {
        parameters: {
            query?: {
                granularity?: "day" | "month";
                /** @description First day, UTC. Default: 30 days ago, or 12 months */
                from?: string;
                /** @description Last day, UTC. Default: today */
                to?: string;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        data: {
                            /** @description `YYYY-MM-DD` or `YYYY-MM`, UTC */
                            period: string;
                            /** @description Calls that counted against the quotas */
                            calls: number;
                            /** @description Answered with a status below 400 */
                            succeeded: number;
                            /** @description Answered with 400 to 499 */
                            clientErrors: number;
                            /** @description Answered with 500 and above */
                            serverErrors: number;
                            /** @description No answer known: under way, or its process ended */
                            unanswered: number;
                            /** @description Refused with 429; not among the calls */
                            refused: number;
                        }[];
                        total: {
                            /** @description Calls that counted against the quotas */
                            calls: number;
                            /** @description Answered with a status below 400 */
                            succeeded: number;
                            /** @description Answered with 400 to 499 */
                            clientErrors: number;
                            /** @description Answered with 500 and above */
                            serverErrors: number;
                            /** @description No answer known: under way, or its process ended */
                            unanswered: number;
                            /** @description Refused with 429; not among the calls */
                            refused: number;
                        };
                        /** @description The same total by key, the busiest first; 200 at most */
                        keys: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            keyId: string;
                            name: string;
                            /** @description Calls that counted against the quotas */
                            calls: number;
                            /** @description Answered with a status below 400 */
                            succeeded: number;
                            /** @description Answered with 400 to 499 */
                            clientErrors: number;
                            /** @description Answered with 500 and above */
                            serverErrors: number;
                            /** @description No answer known: under way, or its process ended */
                            unanswered: number;
                            /** @description Refused with 429; not among the calls */
                            refused: number;
                        }[];
                    };
                };
            };
        };
    };
    "identity.roles.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all. */
                total?: "exact";
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            name: string;
                            permissions: string[];
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                        }[];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
        };
    };
    "identity.roles.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Lower case, such as `support` */
                    name: string;
                    permissions: string[];
                };
            };
        };
        responses: {
            /** @description Done; it was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        name: string;
                        permissions: string[];
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "sandbox.clock.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        now: string;
                        /** @description false: it runs with real time */
                        stands: boolean;
                    };
                };
            };
        };
    };
    "sandbox.clock.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     */
                    now: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        now: string;
                        /** @description false: it runs with real time */
                        stands: boolean;
                    };
                };
            };
        };
    };
    "comms.captured.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "at" | "-at";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all. */
                total?: "exact";
                /** @description Only rows with this to. */
                "filter[to]"?: string;
                /** @description Only rows with this template. */
                "filter[template]"?: string;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            /** @constant */
                            channel: "mail";
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            deliveryId: string;
                            template: string;
                            from: string;
                            to: string;
                            subject: string;
                            text: string;
                            html?: string;
                            messageId: string;
                        }[];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
        };
    };
    "subscriptions.services.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all. */
                total?: "exact";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this status. */
                "filter[status]"?: "pending" | "active" | "suspended" | "cancelled";
                /** @description Only rows with this type. */
                "filter[type]"?: "internet" | "voice" | "bundle";
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows with this tariffId. */
                "filter[tariffId]"?: string;
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            customerId: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            resellerId: string;
                            /** @enum {unknown} */
                            type: "internet" | "voice" | "bundle";
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            tariffId: string;
                            /** @enum {unknown} */
                            status: "pending" | "active" | "suspended" | "cancelled";
                            /** @enum {unknown} */
                            desiredStatus: "active" | "suspended" | "cancelled";
                            /** @enum {unknown} */
                            suspensionReason?: "non_payment" | "customer_request" | "abuse" | "technical" | "other";
                            desiredVersion: number;
                            /** @description Shown only; the plugin of the service type owns it */
                            login?: string;
                            /** Format: date */
                            startDate: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            activatedAt?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            cancelledAt?: string;
                        }[];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
        };
    };
    "subscriptions.services.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        customerId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        /** @enum {unknown} */
                        type: "internet" | "voice" | "bundle";
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        tariffId: string;
                        /** @enum {unknown} */
                        status: "pending" | "active" | "suspended" | "cancelled";
                        /** @enum {unknown} */
                        desiredStatus: "active" | "suspended" | "cancelled";
                        /** @enum {unknown} */
                        suspensionReason?: "non_payment" | "customer_request" | "abuse" | "technical" | "other";
                        desiredVersion: number;
                        /** @description Shown only; the plugin of the service type owns it */
                        login?: string;
                        /** Format: date */
                        startDate: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        activatedAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        cancelledAt?: string;
                    };
                };
            };
        };
    };
    "subscriptions.services.cancel": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        service: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            customerId: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            resellerId: string;
                            /** @enum {unknown} */
                            type: "internet" | "voice" | "bundle";
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            tariffId: string;
                            /** @enum {unknown} */
                            status: "pending" | "active" | "suspended" | "cancelled";
                            /** @enum {unknown} */
                            desiredStatus: "active" | "suspended" | "cancelled";
                            /** @enum {unknown} */
                            suspensionReason?: "non_payment" | "customer_request" | "abuse" | "technical" | "other";
                            desiredVersion: number;
                            /** @description Shown only; the plugin of the service type owns it */
                            login?: string;
                            /** Format: date */
                            startDate: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            activatedAt?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            cancelledAt?: string;
                        };
                        job: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /** @constant */
                            status: "queued";
                        };
                    };
                };
            };
        };
    };
    "subscriptions.services.resume": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        service: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            customerId: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            resellerId: string;
                            /** @enum {unknown} */
                            type: "internet" | "voice" | "bundle";
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            tariffId: string;
                            /** @enum {unknown} */
                            status: "pending" | "active" | "suspended" | "cancelled";
                            /** @enum {unknown} */
                            desiredStatus: "active" | "suspended" | "cancelled";
                            /** @enum {unknown} */
                            suspensionReason?: "non_payment" | "customer_request" | "abuse" | "technical" | "other";
                            desiredVersion: number;
                            /** @description Shown only; the plugin of the service type owns it */
                            login?: string;
                            /** Format: date */
                            startDate: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            activatedAt?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            cancelledAt?: string;
                        };
                        job: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /** @constant */
                            status: "queued";
                        };
                    };
                };
            };
        };
    };
    "subscriptions.services.suspend": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    reason: "non_payment" | "customer_request" | "abuse" | "technical" | "other";
                };
            };
        };
        responses: {
            /** @description Accepted; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        service: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            customerId: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            resellerId: string;
                            /** @enum {unknown} */
                            type: "internet" | "voice" | "bundle";
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            tariffId: string;
                            /** @enum {unknown} */
                            status: "pending" | "active" | "suspended" | "cancelled";
                            /** @enum {unknown} */
                            desiredStatus: "active" | "suspended" | "cancelled";
                            /** @enum {unknown} */
                            suspensionReason?: "non_payment" | "customer_request" | "abuse" | "technical" | "other";
                            desiredVersion: number;
                            /** @description Shown only; the plugin of the service type owns it */
                            login?: string;
                            /** Format: date */
                            startDate: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            activatedAt?: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            cancelledAt?: string;
                        };
                        job: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /** @constant */
                            status: "queued";
                        };
                    };
                };
            };
        };
    };
    "subscriptions.tariffs.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all. */
                total?: "exact";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this type. */
                "filter[type]"?: "internet" | "voice" | "bundle";
                /** @description Only rows with this status. */
                "filter[status]"?: "active" | "retired";
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /** @enum {unknown} */
                            type: "internet" | "voice" | "bundle";
                            name: string;
                            price: {
                                /** @description Minor units: cents */
                                amountMinor: number;
                                /** @description ISO 4217 */
                                currency: string;
                            };
                            /** @enum {unknown} */
                            billingPeriod: "monthly" | "quarterly" | "annual";
                            /** @enum {unknown} */
                            billingMode: "in-advance" | "in-arrears";
                            /** @description kbit/s */
                            downKbps?: number;
                            /** @description kbit/s */
                            upKbps?: number;
                            /** @description Bytes per billing period */
                            quotaBytes?: number;
                            /** @enum {unknown} */
                            status: "active" | "retired";
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                        }[];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
        };
    };
    "subscriptions.tariffs.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {unknown} */
                    type: "internet" | "voice" | "bundle";
                    price: {
                        /** @description Minor units: cents */
                        amountMinor: number;
                        /** @description ISO 4217 */
                        currency: string;
                    };
                    /**
                     * @default monthly
                     * @enum {unknown}
                     */
                    billingPeriod?: "monthly" | "quarterly" | "annual";
                    /**
                     * @default in-advance
                     * @enum {unknown}
                     */
                    billingMode?: "in-advance" | "in-arrears";
                    /** @description kbit/s */
                    downKbps?: number;
                    /** @description kbit/s */
                    upKbps?: number;
                    /** @description Bytes per billing period */
                    quotaBytes?: number;
                };
            };
        };
        responses: {
            /** @description Done; it was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /** @enum {unknown} */
                        type: "internet" | "voice" | "bundle";
                        name: string;
                        price: {
                            /** @description Minor units: cents */
                            amountMinor: number;
                            /** @description ISO 4217 */
                            currency: string;
                        };
                        /** @enum {unknown} */
                        billingPeriod: "monthly" | "quarterly" | "annual";
                        /** @enum {unknown} */
                        billingMode: "in-advance" | "in-arrears";
                        /** @description kbit/s */
                        downKbps?: number;
                        /** @description kbit/s */
                        upKbps?: number;
                        /** @description Bytes per billing period */
                        quotaBytes?: number;
                        /** @enum {unknown} */
                        status: "active" | "retired";
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "subscriptions.tariffs.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /** @enum {unknown} */
                        type: "internet" | "voice" | "bundle";
                        name: string;
                        price: {
                            /** @description Minor units: cents */
                            amountMinor: number;
                            /** @description ISO 4217 */
                            currency: string;
                        };
                        /** @enum {unknown} */
                        billingPeriod: "monthly" | "quarterly" | "annual";
                        /** @enum {unknown} */
                        billingMode: "in-advance" | "in-arrears";
                        /** @description kbit/s */
                        downKbps?: number;
                        /** @description kbit/s */
                        upKbps?: number;
                        /** @description Bytes per billing period */
                        quotaBytes?: number;
                        /** @enum {unknown} */
                        status: "active" | "retired";
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "subscriptions.tariffs.retire": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /** @enum {unknown} */
                        type: "internet" | "voice" | "bundle";
                        name: string;
                        price: {
                            /** @description Minor units: cents */
                            amountMinor: number;
                            /** @description ISO 4217 */
                            currency: string;
                        };
                        /** @enum {unknown} */
                        billingPeriod: "monthly" | "quarterly" | "annual";
                        /** @enum {unknown} */
                        billingMode: "in-advance" | "in-arrears";
                        /** @description kbit/s */
                        downKbps?: number;
                        /** @description kbit/s */
                        upKbps?: number;
                        /** @description Bytes per billing period */
                        quotaBytes?: number;
                        /** @enum {unknown} */
                        status: "active" | "retired";
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "subscriptions.tariffs.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    name?: string;
                    price?: {
                        /** @description Minor units: cents */
                        amountMinor: number;
                        /** @description ISO 4217 */
                        currency: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        /** @enum {unknown} */
                        type: "internet" | "voice" | "bundle";
                        name: string;
                        price: {
                            /** @description Minor units: cents */
                            amountMinor: number;
                            /** @description ISO 4217 */
                            currency: string;
                        };
                        /** @enum {unknown} */
                        billingPeriod: "monthly" | "quarterly" | "annual";
                        /** @enum {unknown} */
                        billingMode: "in-advance" | "in-arrears";
                        /** @description kbit/s */
                        downKbps?: number;
                        /** @description kbit/s */
                        upKbps?: number;
                        /** @description Bytes per billing period */
                        quotaBytes?: number;
                        /** @enum {unknown} */
                        status: "active" | "retired";
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "plugins.keys.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @description First 16 hexadecimal digits of the SHA-256 of the public key */
                            id: string;
                            /** @description Whose it is */
                            name: string;
                            /** @description Ed25519, as PEM (SPKI) */
                            publicKey: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            addedAt: string;
                            addedBy?: string;
                            /** @description Part of the platform: cannot be removed */
                            builtIn?: boolean;
                        }[];
                    };
                };
            };
        };
    };
    "plugins.keys.add": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose it is */
                    name: string;
                    /** @description Ed25519, as PEM (SPKI) */
                    publicKey: string;
                };
            };
        };
        responses: {
            /** @description Done; it was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description First 16 hexadecimal digits of the SHA-256 of the public key */
                        id: string;
                        /** @description Whose it is */
                        name: string;
                        /** @description Ed25519, as PEM (SPKI) */
                        publicKey: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        addedAt: string;
                        addedBy?: string;
                        /** @description Part of the platform: cannot be removed */
                        builtIn?: boolean;
                    };
                };
            };
        };
    };
    "plugins.keys.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the thing. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
        };
    };
    "identity.users.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt" | "email" | "-email";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all. */
                total?: "exact";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this kind. */
                "filter[kind]"?: "staff" | "reseller" | "customer";
            };
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "staff" | "reseller" | "customer";
                            roles: string[];
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                        }[];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
        };
    };
    "identity.users.create": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description One value of your own per piece of work, such as a UUID. A request that is sent again with the same key and body gets
                 *     the first answer again and nothing is done twice; with another body it is refused. Kept for 24 hours, per caller.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    name: string;
                    /**
                     * @description Reseller and customer users arrive with their own parts.
                     * @constant
                     */
                    kind: "staff";
                    roles: string[];
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done; it was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        email: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "staff" | "reseller" | "customer";
                        roles: string[];
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "identity.users.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        id: string;
                        email: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "staff" | "reseller" | "customer";
                        roles: string[];
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                    };
                };
            };
        };
    };
    "platform.openapi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
}
