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
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists what was done, by whom, to whom and from where, newest first.
         *
         *     Needs the permission `audit.entry.read`.
         */
        get: operations["audit.entries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one row of the audit log.
         *
         *     Needs the permission `audit.entry.read`.
         */
        get: operations["audit.entries.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Exports the audit log in the order of its chain, each row as the very text that is hashed.
         *
         *     Needs the permission `audit.log.export`.
         */
        get: operations["audit.entries.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/system-uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists where plugins pass row-level security by, acting for themselves, and how often in each hour.
         *
         *     Needs the permission `audit.system-use.read`.
         */
        get: operations["audit.system-uses.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Checks the whole audit log: that no row was changed, removed, put in or cut off.
         *
         *     Needs the permission `audit.log.verify`.
         */
        get: operations["audit.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Sets the first password with the token of the invitation.
         *
         *     Needs no login.
         */
        post: operations["identity.invitations.accept"];
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
         * @description Logs in with e-mail and password, and the code of the authenticator app where one is set up; the token goes into the Authorization header, browsers get it as a cookie too.
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
    "/auth/login-as/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Ends the session as another user; in a browser the own session is back.
         *
         *     Needs any login.
         */
        post: operations["identity.login-as.end"];
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
         * @description Answers the signed-in user with his roles and permissions, and who has logged in as him.
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
    "/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Changes the own password; all other sessions end.
         *
         *     Needs any login.
         */
        post: operations["identity.password.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Sends a link to set a new password to this e-mail, if somebody has an account with it.
         *
         *     Needs no login.
         */
        post: operations["identity.password-reset.request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password-reset/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Sets a new password with the token of the mail; all sessions of the user end.
         *
         *     Needs no login.
         */
        post: operations["identity.password-reset.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the own sessions with device, address and when they were last seen; the newest first.
         *
         *     Needs any login.
         */
        get: operations["identity.sessions.list"];
        put?: never;
        post?: never;
        /**
         * @description Ends all own sessions but the one of this request; answers how many.
         *
         *     Needs any login.
         */
        delete: operations["identity.sessions.end-others"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/{id}": {
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
         * @description Ends one of the own sessions; it stops working everywhere within a second.
         *
         *     Needs any login.
         */
        delete: operations["identity.sessions.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Says whether the own account asks for a second factor, and how many recovery codes are left.
         *
         *     Needs any login.
         */
        get: operations["identity.totp.get"];
        put?: never;
        /**
         * @description Begins a second factor: put the secret into an authenticator app and confirm with a code of it.
         *
         *     Needs any login.
         */
        post: operations["identity.totp.enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Confirms the second factor with a code of the app; answers recovery codes, each good once.
         *
         *     Needs any login.
         */
        post: operations["identity.totp.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/totp/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Takes the second factor away; asks for the password and a code.
         *
         *     Needs any login.
         */
        post: operations["identity.totp.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists billing accounts; parked ones wait for somebody.
         *
         *     Needs the permission `billing.account.read`.
         */
        get: operations["billing.accounts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/accounts/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Lets runs bill a parked account again.
         *
         *     Needs the permission `billing.account.change`.
         */
        post: operations["billing.accounts.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/proration/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Answers what a recurring charge, its end or its change will cost. Nothing is stored.
         *
         *     Needs the permission `billing.proration.preview`.
         */
        post: operations["billing.proration.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists recurring runs.
         *
         *     Needs the permission `billing.run.read`.
         */
        get: operations["billing.runs.list"];
        put?: never;
        /**
         * @description Previews a recurring run: what is due by a day. Nothing is issued until it is confirmed.
         *
         *     Needs the permission `billing.run.start`.
         */
        post: operations["billing.runs.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Shows a recurring run: how far it is, and sums by currency and by what became of the lines.
         *
         *     Needs the permission `billing.run.read`.
         */
        get: operations["billing.runs.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/runs/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Issues what a run has previewed, in the background. What is not as previewed any more is refused.
         *
         *     Needs the permission `billing.run.confirm`.
         */
        post: operations["billing.runs.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/runs/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists what a run has planned, with what became of it and why; also as CSV.
         *
         *     Needs the permission `billing.run.read`.
         */
        get: operations["billing.runs.lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Rebuilds invoices from events and compares them, the ledger and the numbers with what is stored.
         *
         *     Needs the permission `billing.books.verify`.
         */
        post: operations["billing.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk-operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads how far an operation on many services is.
         *
         *     Needs the permission `subscriptions.service.bulk`.
         */
        get: operations["subscriptions.bulk.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bulk-operations/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the services of an operation: changed, refused with the reason, or still waiting.
         *
         *     Needs the permission `subscriptions.service.bulk`.
         */
        get: operations["subscriptions.bulk.items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bundle-components/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Orders a refused component of a bundle again, with other fields.
         *
         *     Needs the permission `bundle.service.order`.
         */
        post: operations["bundle.components.reorder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bundles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads what a bundle is made of, and how far the order of each component is.
         *
         *     Needs the permission `bundle.service.read`.
         */
        get: operations["bundle.services.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bundles/{id}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Answers passwords of components that were ordered when nobody waited for the answer; afterwards nobody can read them.
         *
         *     Needs the permission `bundle.service.order`.
         */
        post: operations["bundle.credentials.take"];
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
    "/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists credit notes; their amounts are negative.
         *
         *     Needs the permission `billing.document.read`.
         */
        get: operations["billing.credit-notes.list"];
        put?: never;
        /**
         * @description Issues a credit note on lines of an invoice. It pays that invoice first; what is left is credit.
         *
         *     Needs the permission `billing.credit-note.create`.
         */
        post: operations["billing.credit-notes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Shows a credit note with its lines.
         *
         *     Needs the permission `billing.document.read`.
         */
        get: operations["billing.credit-notes.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Finds customers with the same e-mail, telephone number or address, among those the caller sees.
         *
         *     Needs the permission `customers.customer.read`.
         */
        post: operations["customers.duplicates.find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the fields customers have beside the usual ones.
         *
         *     Needs the permission `customers.custom-field.read`.
         */
        get: operations["customers.custom-fields.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-fields/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * @description Defines a field customers have: its type, whether it is required and found by `q`.
         *
         *     Needs the permission `customers.custom-field.change`.
         */
        put: operations["customers.custom-fields.define"];
        post?: never;
        /**
         * @description Removes the definition of a field; the values customers have in it stay.
         *
         *     Needs the permission `customers.custom-field.change`.
         */
        delete: operations["customers.custom-fields.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists imports of customers.
         *
         *     Needs the permission `customers.customer.import`.
         */
        get: operations["customers.imports.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one import of customers, with how far it is.
         *
         *     Needs the permission `customers.customer.import`.
         */
        get: operations["customers.imports.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-imports/{id}/error-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Answers the rows that failed as CSV, with what is wrong; corrected it is imported like any file.
         *
         *     Needs the permission `customers.customer.import`.
         */
        get: operations["customers.imports.error-file"];
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
         * @description Lists customers; `q` finds them by the beginnings of words: name, email, phone, ids in other systems, searchable fields.
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
         * @description Closes a customer that has nothing open; with force its services are cancelled. It stays readable.
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
    "/customers/{id}/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the addresses of a customer.
         *
         *     Needs the permission `customers.address.read`.
         */
        get: operations["customers.addresses.list"];
        put?: never;
        /**
         * @description Adds an address of a customer.
         *
         *     Needs the permission `customers.address.change`.
         */
        post: operations["customers.addresses.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/addresses/{addressId}": {
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
         * @description Removes an address of a customer; answers it as it was.
         *
         *     Needs the permission `customers.address.change`.
         */
        delete: operations["customers.addresses.remove"];
        options?: never;
        head?: never;
        /**
         * @description Changes an address of a customer; fields left out stay.
         *
         *     Needs the permission `customers.address.change`.
         */
        patch: operations["customers.addresses.change"];
        trace?: never;
    };
    "/customers/{id}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Shows what a customer owes, what of it is overdue, and what it has as credit.
         *
         *     Needs the permission `billing.account.read`.
         */
        get: operations["billing.accounts.balance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/billing-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Shows how a customer is billed.
         *
         *     Needs the permission `billing.account.read`.
         */
        get: operations["billing.accounts.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * @description Changes by whom, with which terms and in which language a customer is billed.
         *
         *     Needs the permission `billing.account.change`.
         */
        patch: operations["billing.accounts.change"];
        trace?: never;
    };
    "/customers/{id}/billing-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the events the bills of a customer follow from.
         *
         *     Needs the permission `billing.event.read`.
         */
        get: operations["billing.events.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/billing-events/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Bills services of a customer that were there before billing knew of them, from a day on.
         *
         *     Needs the permission `billing.account.change`.
         */
        post: operations["billing.events.take-over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists what a customer is charged once, billed or not.
         *
         *     Needs the permission `billing.account.read`.
         */
        get: operations["billing.charges.list"];
        put?: never;
        /**
         * @description Charges a customer something once, with the first bill on its day or later.
         *
         *     Needs the permission `billing.charge.add`.
         */
        post: operations["billing.charges.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the contacts of a customer.
         *
         *     Needs the permission `customers.contact.read`.
         */
        get: operations["customers.contacts.list"];
        put?: never;
        /**
         * @description Adds a contact of a customer.
         *
         *     Needs the permission `customers.contact.change`.
         */
        post: operations["customers.contacts.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/contacts/{contactId}": {
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
         * @description Removes a contact of a customer; answers it as it was.
         *
         *     Needs the permission `customers.contact.change`.
         */
        delete: operations["customers.contacts.remove"];
        options?: never;
        head?: never;
        /**
         * @description Changes a contact of a customer; fields left out stay, null removes.
         *
         *     Needs the permission `customers.contact.change`.
         */
        patch: operations["customers.contacts.change"];
        trace?: never;
    };
    "/customers/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Erases the personal data of a closed customer in all plugins; what has to be kept is named.
         *
         *     Needs the permission `customers.customer.erase`.
         */
        post: operations["customers.erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads how far the erasure of a customer is, and what was kept and why.
         *
         *     Needs the permission `customers.customer.erase`.
         */
        get: operations["customers.erasures.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/external-ids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the ids a customer has in other systems, at most one per system.
         *
         *     Needs the permission `customers.customer.read`.
         */
        get: operations["customers.external-ids.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/external-ids/{system}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * @description Sets the id a customer has in another system; an earlier one of that system is replaced.
         *
         *     Needs the permission `customers.customer.change`.
         */
        put: operations["customers.external-ids.set"];
        post?: never;
        /**
         * @description Removes the id a customer has in another system; answers it as it was.
         *
         *     Needs the permission `customers.customer.change`.
         */
        delete: operations["customers.external-ids.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the invoices of a customer.
         *
         *     Needs the permission `billing.document.read`.
         */
        get: operations["billing.invoices.list-of-customer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists what was booked on the account of a customer, with the balance after each line.
         *
         *     Needs the permission `billing.account.read`.
         */
        get: operations["billing.accounts.statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/legal-hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * @description Keeps the data of a customer from being erased, for a reason.
         *
         *     Needs the permission `customers.legal-hold.change`.
         */
        put: operations["customers.legal-holds.set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/legal-hold/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Ends the legal hold of a customer, for a reason; answers it as it was.
         *
         *     Needs the permission `customers.legal-hold.change`.
         */
        post: operations["customers.legal-holds.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/customers/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the notes of a customer.
         *
         *     Needs the permission `customers.note.read`.
         */
        get: operations["customers.notes.list"];
        put?: never;
        /**
         * @description Adds a note of a customer.
         *
         *     Needs the permission `customers.note.change`.
         */
        post: operations["customers.notes.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/notes/{noteId}": {
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
         * @description Removes a note of a customer; answers it as it was.
         *
         *     Needs the permission `customers.note.change`.
         */
        delete: operations["customers.notes.remove"];
        options?: never;
        head?: never;
        /**
         * @description Changes a note of a customer; fields left out stay.
         *
         *     Needs the permission `customers.note.change`.
         */
        patch: operations["customers.notes.change"];
        trace?: never;
    };
    "/customers/{id}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Answers all that the plugins hold of a customer, by plugin; refused while one of them is down.
         *
         *     Needs the permission `customers.personal-data.export`.
         */
        post: operations["customers.personal-data.export"];
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
         * @description Lists the services of one customer; those that are made of components with them.
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
    "/customers/{id}/services/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Orders a bundle: one contract of several services, each with its own job; it is active when all of them are.
         *
         *     Needs the permission `bundle.service.order`.
         */
        post: operations["bundle.services.order"];
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
    "/customers/{id}/services/voice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Orders voice: a SIP account and telephone numbers; the service becomes active when the job is done.
         *
         *     Needs the permission `voice.service.order`.
         */
        post: operations["voice.services.order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists what happened to a customer in all plugins, the latest first.
         *
         *     Needs the permission `customers.timeline.read`.
         */
        get: operations["customers.timeline.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the users of a customer.
         *
         *     Needs the permission `customers.user.read`.
         */
        get: operations["customers.users.list"];
        put?: never;
        /**
         * @description Creates a user of a customer; without a password an invitation is sent to the e-mail.
         *
         *     Needs the permission `customers.user.create`.
         */
        post: operations["customers.users.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Imports customers from a CSV file in the background; with dryRun it only says what would become of it.
         *
         *     Needs the permission `customers.customer.import`.
         */
        post: operations["customers.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists invoices; q looks into the number. Overdue is what is issued with a dueOn before today.
         *
         *     Needs the permission `billing.document.read`.
         */
        get: operations["billing.invoices.list"];
        put?: never;
        /**
         * @description Drafts an invoice with lines of one’s own. It is not owed until it is issued.
         *
         *     Needs the permission `billing.invoice.create`.
         */
        post: operations["billing.invoices.draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Shows an invoice with its lines.
         *
         *     Needs the permission `billing.document.read`.
         */
        get: operations["billing.invoices.get"];
        put?: never;
        post?: never;
        /**
         * @description Throws a draft away. What is issued is corrected by a credit note.
         *
         *     Needs the permission `billing.invoice.create`.
         */
        delete: operations["billing.invoices.discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Issues a draft: it gets its number, is owed, and never changes from then on.
         *
         *     Needs the permission `billing.invoice.create`.
         */
        post: operations["billing.invoices.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Voids an invoice by a credit note of all that is left; payments become credit, its days are billed anew.
         *
         *     Needs the permission `billing.credit-note.create`.
         */
        post: operations["billing.invoices.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/legal-entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the companies that bill, with their series of numbers.
         *
         *     Needs the permission `billing.legal-entity.read`.
         */
        get: operations["billing.legal-entities.list"];
        put?: never;
        /**
         * @description Adds a company that bills, with series of numbers of its own.
         *
         *     Needs the permission `billing.legal-entity.change`.
         */
        post: operations["billing.legal-entities.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/legal-entities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * @description Changes a company that bills: name, address, terms, language, taxes of its accounts.
         *
         *     Needs the permission `billing.legal-entity.change`.
         */
        patch: operations["billing.legal-entities.change"];
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
    "/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists payments, refunds and reversals; q looks into the reference.
         *
         *     Needs the permission `billing.payment.read`.
         */
        get: operations["billing.payments.list"];
        put?: never;
        /**
         * @description Records money that came in. It pays the oldest invoices, or those that are named; the rest is credit.
         *
         *     Needs the permission `billing.payment.record`.
         */
        post: operations["billing.payments.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Shows a payment with what invoices have of it.
         *
         *     Needs the permission `billing.payment.read`.
         */
        get: operations["billing.payments.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * @description Says which invoices a payment pays, instead of those it paid before. What is left is credit.
         *
         *     Needs the permission `billing.payment.record`.
         */
        put: operations["billing.payments.allocate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Gives money of a payment back: first what no invoice used; then invoices are open again, the last first.
         *
         *     Needs the permission `billing.payment.refund`.
         */
        post: operations["billing.payments.refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payments/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Books that a payment did not come after all; what it had paid is open again.
         *
         *     Needs the permission `billing.payment.refund`.
         */
        post: operations["billing.payments.reverse"];
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
         * @description Cancels a job; the service stays as it is on the network. One that runs is undone when its try has ended.
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
    "/provisioning/jobs/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Retries, completes or cancels many jobs at once; with "preview" it says which, and why others not.
         *
         *     Needs the permission `provisioning.job.bulk`.
         */
        post: operations["provisioning.jobs.bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provisioning/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads how many jobs are not finished, by status, and how old the oldest of each is.
         *
         *     Needs the permission `provisioning.queue.read`.
         */
        get: operations["provisioning.queue.get"];
        put?: never;
        post?: never;
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
         * @description Lists answered logins, why each was accepted or refused, and what to do about it.
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
    "/radius/cgnat-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the logs of carrier-grade NAT that were imported, with what was wrong in them.
         *
         *     Needs the permission `radius.cgnat-log.import`.
         */
        get: operations["radius.cgnat-logs.list"];
        put?: never;
        /**
         * @description Imports a log of carrier-grade NAT as CSV; each file counts once, and rows that are wrong are told.
         *
         *     Needs the permission `radius.cgnat-log.import`.
         */
        post: operations["radius.cgnat-logs.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/coa-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists what NAS were told about open sessions, and what they answered.
         *
         *     Needs the permission `radius.session.read`.
         */
        get: operations["radius.coa-requests.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/gardens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the walled gardens, one for each reason a service is suspended for.
         *
         *     Needs the permission `radius.garden.read`.
         */
        get: operations["radius.gardens.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/gardens/{reason}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * @description Sets the walled garden of a reason; open sessions in it follow by CoA. What is left out is as it comes.
         *
         *     Needs the permission `radius.garden.change`.
         */
        put: operations["radius.gardens.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Answers who had an address at a moment, by the sessions of that time, and by port where many share it.
         *
         *     Needs the permission `radius.address.look-up`.
         */
        get: operations["radius.addresses.look-up"];
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
    "/radius/nas/{id}/credentials/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * @description Sets how an access server is logged into; the secret is encrypted and never answered.
         *
         *     Needs the permission `radius.nas.change`.
         */
        put: operations["radius.nas.set-credential"];
        post?: never;
        /**
         * @description Removes how an access server is logged into.
         *
         *     Needs the permission `radius.nas.change`.
         */
        delete: operations["radius.nas.remove-credential"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/nas/{id}/preview-reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Answers what an access server would be told: for a login, for speeds, or for a walled garden.
         *
         *     Needs the permission `radius.nas.read`.
         */
        get: operations["radius.nas.preview-reply"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/nas/{id}/reboots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists when an access server told that it begins or ends, and how many sessions it lost.
         *
         *     Needs the permission `radius.nas.read`.
         */
        get: operations["radius.nas.list-reboots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists pools with what is used of them; `q` looks into name and network.
         *
         *     Needs the permission `radius.pool.read`.
         */
        get: operations["radius.pools.list"];
        put?: never;
        /**
         * @description Adds a network whose addresses or prefixes services are given.
         *
         *     Needs the permission `radius.pool.create`.
         */
        post: operations["radius.pools.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/pools/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one pool, with what is used of it.
         *
         *     Needs the permission `radius.pool.read`.
         */
        get: operations["radius.pools.get"];
        put?: never;
        post?: never;
        /**
         * @description Removes a pool of which no service has anything.
         *
         *     Needs the permission `radius.pool.remove`.
         */
        delete: operations["radius.pools.remove"];
        options?: never;
        head?: never;
        /**
         * @description Changes a pool; fields left out stay, and so does what was given out of it.
         *
         *     Needs the permission `radius.pool.change`.
         */
        patch: operations["radius.pools.change"];
        trace?: never;
    };
    "/radius/pools/{id}/leases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists what a pool has given out, and what was given back and nobody else has got.
         *
         *     Needs the permission `radius.pool.read`.
         */
        get: operations["radius.pools.list-leases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/reports/nas-health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reports on every access server: open sessions, last accounting, reboots, changes it did not take over.
         *
         *     Needs the permission `radius.nas.read`.
         */
        get: operations["radius.reports.nas-health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/reports/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Counts sessions that began, by hour or day, by access server and by how they ended.
         *
         *     Needs the permission `radius.report.read`.
         */
        get: operations["radius.reports.sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/reports/top-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the services that moved most.
         *
         *     Needs the permission `radius.report.read`.
         */
        get: operations["radius.reports.top-users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/radius/reports/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Adds up what all services moved, by hour or day.
         *
         *     Needs the permission `radius.report.read`.
         */
        get: operations["radius.reports.usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
         * @description Lists sessions; `filter[state]=online` gives every open one, `starting` those accepted and not heard of yet.
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
    "/radius/sessions/{id}/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Has the NAS end a session; `GET /radius/coa-requests` shows what it answered.
         *
         *     Needs the permission `radius.session.disconnect`.
         */
        post: operations["radius.sessions.disconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists resellers; `q` looks into name, e-mail and external id.
         *
         *     Needs the permission `identity.reseller.read`.
         */
        get: operations["identity.resellers.list"];
        put?: never;
        /**
         * @description Adds a reseller; without a parent below the caller’s own, which for staff is the ISP itself.
         *
         *     Needs the permission `identity.reseller.create`.
         */
        post: operations["identity.resellers.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resellers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one reseller.
         *
         *     Needs the permission `identity.reseller.read`.
         */
        get: operations["identity.resellers.get"];
        put?: never;
        post?: never;
        /**
         * @description Closes a reseller; its people cannot log in any more. Its customers stay and are seen from above.
         *
         *     Needs the permission `identity.reseller.close`.
         */
        delete: operations["identity.resellers.close"];
        options?: never;
        head?: never;
        /**
         * @description Changes a reseller; fields left out stay, null removes. A new parent moves it with all below it.
         *
         *     Needs the permission `identity.reseller.change`.
         */
        patch: operations["identity.resellers.update"];
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
         * @description Lists roles, the ready ones and those made here.
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
    "/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one role.
         *
         *     Needs the permission `identity.role.read`.
         */
        get: operations["identity.roles.get"];
        put?: never;
        post?: never;
        /**
         * @description Removes a role that nobody holds. Ready roles cannot be removed.
         *
         *     Needs the permission `identity.role.remove`.
         */
        delete: operations["identity.roles.remove"];
        options?: never;
        head?: never;
        /**
         * @description Changes what a role may do; fields left out stay. Ready roles cannot be changed.
         *
         *     Needs the permission `identity.role.change`.
         */
        patch: operations["identity.roles.update"];
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
    "/sandbox/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads what a fake device has been asked, and what it does next.
         *
         *     Needs the permission `sandbox.device.read`.
         */
        get: operations["sandbox.devices.get"];
        /**
         * @description Says what a fake device does with the next requests; its log begins anew.
         *
         *     Needs the permission `sandbox.device.script`.
         */
        put: operations["sandbox.devices.script"];
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
    "/service-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the types of services that plugins offer, with the schema of the fields their tariffs have.
         *
         *     Needs the permission `subscriptions.tariff.read`.
         */
        get: operations["subscriptions.types.list"];
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
         * @description Lists services; `q` finds them by the beginning of the login, or of a word in it.
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
         * @description Reads one service, with its components.
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
    "/services/{id}/allowance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads what a service may move, what of it is used, and the speed it has now and why.
         *
         *     Needs the permission `radius.usage.read`.
         */
        get: operations["radius.allowances.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the calls of a voice service with what they cost.
         *
         *     Needs the permission `voice.call.read`.
         */
        get: operations["voice.calls.list-of-service"];
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
         * @description Cancels a service for good, at once or on a day; it is cancelled when the network has done it.
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
    "/services/{id}/change-tariff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Gives a service another tariff: now, with the next billing cycle, or on a day; or only says what that would do.
         *
         *     Needs the permission `subscriptions.service.change-tariff`.
         */
        post: operations["subscriptions.services.change-tariff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/login-binding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads what the logins of a service are bound to.
         *
         *     Needs the permission `radius.login-binding.read`.
         */
        get: operations["radius.login-bindings.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * @description Binds the logins of a service to devices and a number of sessions; it counts from the next login on.
         *
         *     Needs the permission `radius.login-binding.change`.
         */
        patch: operations["radius.login-bindings.change"];
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
    "/services/{id}/scheduled-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the changes of a service that wait for their day, and those that are over.
         *
         *     Needs the permission `subscriptions.service.read`.
         */
        get: operations["subscriptions.scheduled-changes.list"];
        put?: never;
        post?: never;
        /**
         * @description Takes all changes of a service back that wait for their day.
         *
         *     Needs the permission `subscriptions.service.change-tariff`.
         */
        delete: operations["subscriptions.scheduled-changes.withdraw-all"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/scheduled-changes/{changeId}": {
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
         * @description Takes a change of a service back that waits for its day.
         *
         *     Needs the permission `subscriptions.service.change-tariff`.
         */
        delete: operations["subscriptions.scheduled-changes.withdraw"];
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
         * @description Suspends an active service, at once or on a day; it stays active until the network has done it.
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
    "/services/{id}/top-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the volume a service was given on top of its quota.
         *
         *     Needs the permission `radius.usage.read`.
         */
        get: operations["radius.top-ups.list"];
        put?: never;
        /**
         * @description Gives a service volume on top of its quota; its speed follows within a minute.
         *
         *     Needs the permission `radius.allowance.change`.
         */
        post: operations["radius.top-ups.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads what a service moved by hour or day, without those that had no traffic, or by period of its quota.
         *
         *     Needs the permission `radius.usage.read`.
         */
        get: operations["radius.usage.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/{id}/usage/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Has the quota of a service begin anew now; its period ends when it would have.
         *
         *     Needs the permission `radius.allowance.change`.
         */
        post: operations["radius.usage.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/services/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Changes many services at once, in the background; with "preview" it says which, and why others not.
         *
         *     Needs the permission `subscriptions.service.bulk`.
         */
        post: operations["subscriptions.services.bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/staff-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Answers the networks staff may log in from; none: from everywhere.
         *
         *     Needs the permission `identity.address.read`.
         */
        get: operations["identity.staff-addresses.get"];
        /**
         * @description Replaces the networks staff may log in from; an empty list lets them in from everywhere.
         *
         *     Needs the permission `identity.address.change`.
         */
        put: operations["identity.staff-addresses.set"];
        post?: never;
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
         * @description Adds a tariff; beside the price it has the fields of its type of service (GET /service-types).
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
         * @description Changes name, price or validity of a tariff; a price may begin on a later day. For other speeds add a new tariff.
         *
         *     Needs the permission `subscriptions.tariff.change`.
         */
        patch: operations["subscriptions.tariffs.change"];
        trace?: never;
    };
    "/tariffs/{id}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists what a tariff costs from which day on: former prices, the present one and those to come.
         *
         *     Needs the permission `subscriptions.tariff.read`.
         */
        get: operations["subscriptions.tariffs.prices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the taxes there are and were.
         *
         *     Needs the permission `billing.tax.read`.
         */
        get: operations["billing.taxes.list"];
        put?: never;
        /**
         * @description Adds a tax. Another rate is another tax, from another day on.
         *
         *     Needs the permission `billing.tax.change`.
         */
        post: operations["billing.taxes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/taxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * @description Says until when a tax is in force. Documents that have it keep it.
         *
         *     Needs the permission `billing.tax.change`.
         */
        patch: operations["billing.taxes.end"];
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
         * @description Lists users; `q` finds them by the beginnings of words in e-mail and name.
         *
         *     Needs the permission `identity.user.read`.
         */
        get: operations["identity.users.list"];
        put?: never;
        /**
         * @description Creates a user of the staff, a reseller or a customer. Without a password an invitation is sent to the e-mail.
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
        /**
         * @description Removes a user for good, with his sessions. To let him in no more for a while, disable him.
         *
         *     Needs the permission `identity.user.remove`.
         */
        delete: operations["identity.users.remove"];
        options?: never;
        head?: never;
        /**
         * @description Changes name and roles of a user, disables or enables him; fields left out stay.
         *
         *     Needs the permission `identity.user.change`.
         */
        patch: operations["identity.users.update"];
        trace?: never;
    };
    "/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Sends the invitation of a user again; the link of the one before is good no more.
         *
         *     Needs the permission `identity.user.create`.
         */
        post: operations["identity.invitations.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/login-as": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Logs in as another user, for a reason that is noted; his session tells who is behind it.
         *
         *     Needs the permission `identity.user.log-in-as`.
         */
        post: operations["identity.login-as.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the sessions of a user with device and address.
         *
         *     Needs the permission `identity.session.read`.
         */
        get: operations["identity.user-sessions.list"];
        put?: never;
        post?: never;
        /**
         * @description Ends all sessions of a user; answers how many.
         *
         *     Needs the permission `identity.session.end`.
         */
        delete: operations["identity.user-sessions.end-all"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/sessions/{sessionId}": {
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
         * @description Ends a session of a user; it stops working everywhere within a second.
         *
         *     Needs the permission `identity.session.end`.
         */
        delete: operations["identity.user-sessions.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/totp": {
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
         * @description Takes the second factor of a user away who has lost it; his sessions end.
         *
         *     Needs the permission `identity.user.change`.
         */
        delete: operations["identity.totp.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voice/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists calls with what they cost.
         *
         *     Needs the permission `voice.call.read`.
         */
        get: operations["voice.calls.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voice/calls/rerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Rates the calls of a service, or of all services of a tariff, again in the background.
         *
         *     Needs the permission `voice.call.rerate`.
         */
        post: operations["voice.calls.rerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voice/cdr-errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists call detail records that have no price, each with the reason.
         *
         *     Needs the permission `voice.cdr.read`.
         */
        get: operations["voice.cdr-errors.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voice/cdr-errors/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Reads and rates the records of the error queue again, in the background, by the present settings.
         *
         *     Needs the permission `voice.call.rerate`.
         */
        post: operations["voice.cdr-errors.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voice/cdr-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists files of call detail records, with how many of their rows are read, rated and failed.
         *
         *     Needs the permission `voice.cdr.read`.
         */
        get: operations["voice.cdr-files.list"];
        put?: never;
        /**
         * @description Imports a CSV file of call detail records, the body; the header X-File-Name names it. Each file once.
         *
         *     Needs the permission `voice.cdr.import`.
         */
        post: operations["voice.cdr-files.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voice/cdr-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one file of call detail records, with how many of its rows are read, rated and failed.
         *
         *     Needs the permission `voice.cdr.read`.
         */
        get: operations["voice.cdr-files.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voice/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists telephone numbers: free, assigned, or kept back after a cancellation.
         *
         *     Needs the permission `voice.number.read`.
         */
        get: operations["voice.numbers.list"];
        put?: never;
        /**
         * @description Adds a range of telephone numbers to the inventory; those that are there stay as they are.
         *
         *     Needs the permission `voice.number.add`.
         */
        post: operations["voice.numbers.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists what was sent, with each try and the beginning of its answer; kept for 30 days.
         *
         *     Needs the permission `webhooks.delivery.read`.
         */
        get: operations["webhooks.deliveries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one delivery, with each try and the beginning of its answer.
         *
         *     Needs the permission `webhooks.delivery.read`.
         */
        get: operations["webhooks.deliveries.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Sends it once more, with the same webhook-id, as a delivery of its own; one that waits is tried now.
         *
         *     Needs the permission `webhooks.delivery.replay`.
         */
        post: operations["webhooks.deliveries.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the addresses events are sent to.
         *
         *     Needs the permission `webhooks.endpoint.read`.
         */
        get: operations["webhooks.endpoints.list"];
        put?: never;
        /**
         * @description Adds an address events are sent to. The answer has the secret, which is not shown again.
         *
         *     Needs the permission `webhooks.endpoint.create`.
         */
        post: operations["webhooks.endpoints.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Reads one endpoint, without its secret.
         *
         *     Needs the permission `webhooks.endpoint.read`.
         */
        get: operations["webhooks.endpoints.get"];
        put?: never;
        post?: never;
        /**
         * @description Removes an endpoint, its secret and its delivery log.
         *
         *     Needs the permission `webhooks.endpoint.remove`.
         */
        delete: operations["webhooks.endpoints.remove"];
        options?: never;
        head?: never;
        /**
         * @description Changes an endpoint; fields left out stay, null removes. status active enables it again.
         *
         *     Needs the permission `webhooks.endpoint.change`.
         */
        patch: operations["webhooks.endpoints.change"];
        trace?: never;
    };
    "/webhooks/endpoints/{id}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Sends the test event webhooks.ping to an endpoint; GET /webhooks/deliveries/{id} shows what came back.
         *
         *     Needs the permission `webhooks.endpoint.change`.
         */
        post: operations["webhooks.endpoints.ping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/endpoints/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description Makes a new secret, shown in this answer only. Meanwhile requests are signed with the one before, too.
         *
         *     Needs the permission `webhooks.endpoint.change`.
         */
        post: operations["webhooks.endpoints.rotate-secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Lists the events webhooks can send, each with what it carries.
         *
         *     Needs the permission `webhooks.event.read`.
         */
        get: operations["webhooks.events.list"];
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
        /** ApiKey */
        "api-keys.ApiKey": {
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
        /** AuditRow */
        "audit.AuditRow": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description Place in the chain; without a gap */
            number: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            at: string;
            /** @description Whose action it is */
            plugin: string;
            action: string;
            /** @enum {unknown} */
            outcome: "done" | "refused" | "failed";
            /** @description Why it came to nothing */
            code?: string;
            actor: {
                /** @description The user's id, or plugin:<id> for a plugin acting for itself */
                id: string;
                /**
                 * @description nobody: not signed in
                 * @enum {unknown}
                 */
                kind: "system" | "staff" | "reseller" | "customer" | "nobody";
                /** @description E-mail; not shown to resellers and customers where it is of the staff */
                name?: string;
                /** @description Who had logged in as him */
                impersonator?: {
                    id: string;
                    name: string;
                };
                /** @description The API key it was done with */
                apiKeyId?: string;
                /** @description The login session it was done in */
                sessionId?: string;
            };
            /** @description To whom or what it was done */
            subject?: {
                kind: string;
                id: string;
            };
            /** @description Whose the subject is */
            customerId?: string;
            /** @description Whose the subject is */
            resellerId: string;
            /** @description Where it came from; not shown to resellers and customers where it is of the staff */
            address?: string;
            /** @description With what */
            userAgent?: string;
            requestId: string;
            /** @description The same for all rows of one call */
            callId?: string;
            /** @description 1 for the first row of a call */
            part?: number;
            /** @description With what it was called; secrets are ******** */
            params?: unknown;
            /** @description Fields of the subject that differ, as they were */
            before?: unknown;
            /** @description Fields of the subject that differ, as they are since */
            after?: unknown;
            /** @description Other rows that were changed */
            also?: unknown;
            /** @description Changed rows that are not told one by one */
            alsoRows?: number;
            /** @description In the words of whoever did it */
            reason?: string;
            /** @description How many calls the row stands for; absent: one */
            times?: number;
            /** @description SHA-256 of the hash before it and of its text, hexadecimal */
            hash: string;
        };
        /** Balance */
        "billing.Balance": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            customerId: string;
            /** @description ISO 4217 */
            currency: string;
            balanceMinor: number;
            openMinor: number;
            overdueMinor: number;
            creditMinor: number;
        };
        /** BillingAccount */
        "billing.BillingAccount": {
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
            legalEntityId: string;
            type: string;
            /** @description ISO 4217 */
            currency: string;
            timezone: string;
            cycleDay: number;
            /** @description Instead of the legal entity’s */
            termsDays?: number;
            /** @description BCP 47 */
            language?: string;
            taxIds?: string[];
            taxExemption?: {
                certificate: string;
                /** Format: date */
                validTo: string;
            };
            recipient: {
                name: string;
                address?: {
                    street?: string;
                    postalCode?: string;
                    city?: string;
                    country?: string;
                };
                vatNumber?: string;
            };
            /** @enum {unknown} */
            status: "active" | "parked";
            parkedReason?: string;
            /** Format: date */
            nextBillOn?: string;
            /** Format: date */
            usageUntil?: string;
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
        /** BillingDocument */
        "billing.BillingDocument": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @enum {unknown} */
            kind: "invoice" | "credit-note";
            /** @enum {unknown} */
            status: "draft" | "issued" | "paid" | "void";
            /** @enum {unknown} */
            origin: "recurring" | "manual" | "correction" | "void";
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
            legalEntityId: string;
            number?: string;
            /** @description ISO 4217 */
            currency: string;
            /** Format: date */
            billOn?: string;
            /** Format: date */
            issuedOn?: string;
            /** Format: date */
            dueOn?: string;
            netMinor: number;
            taxMinor: number;
            grossMinor: number;
            /** @description Of an invoice: paid or credited. Of a credit note: used by invoices */
            settledMinor: number;
            taxes: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                /** @description Percent, as a decimal string */
                ratePercent: string;
                inclusive: boolean;
                /** @description Rounded once */
                amountMinor: number;
            }[];
            recipient: {
                name: string;
                address?: {
                    street?: string;
                    postalCode?: string;
                    city?: string;
                    country?: string;
                };
                vatNumber?: string;
            };
            language: string;
            reason?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            creditsId?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            runId?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            issuedAt?: string;
        };
        /** BillingEvent */
        "billing.BillingEvent": {
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
            /** @enum {unknown} */
            kind: "activated" | "changed" | "repriced" | "suspended" | "resumed" | "cancelled";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            happenedAt: string;
            /** Format: date */
            effectiveOn: string;
            terms?: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                tariffId: string;
                name: string;
                /** @description Type of service */
                type: string;
                amountMinor: number;
                /** @description ISO 4217 */
                currency: string;
                quantity: string;
                /**
                 * @description WEEKLY and THIRTY_DAYS step from the first day; the others follow billCycleDay
                 * @enum {string}
                 */
                period: "WEEKLY" | "THIRTY_DAYS" | "MONTHLY" | "QUARTERLY" | "ANNUAL";
                /** @enum {unknown} */
                mode: "IN_ADVANCE" | "IN_ARREAR";
                cycleDay: number;
                parts?: {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    tariffId: string;
                    name: string;
                    listMinor: number;
                }[];
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                includedIn?: string;
            };
            reason?: string;
            source: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** BillingRun */
        "billing.BillingRun": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** Format: date */
            asOf: string;
            timezone?: string;
            /** @description Made by the clock, and confirmed by itself */
            automatic: boolean;
            /** @enum {unknown} */
            status: "previewing" | "previewed" | "confirming" | "confirmed" | "failed";
            planned: number;
            excluded: number;
            issued: number;
            refused: number;
            parked: number;
            failure?: string;
            startedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id?: string;
                name: string;
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
            previewedAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            confirmedAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            finishedAt?: string;
        };
        /** BillingRunWithTotals */
        "billing.BillingRunWithTotals": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** Format: date */
            asOf: string;
            timezone?: string;
            /** @description Made by the clock, and confirmed by itself */
            automatic: boolean;
            /** @enum {unknown} */
            status: "previewing" | "previewed" | "confirming" | "confirmed" | "failed";
            planned: number;
            excluded: number;
            issued: number;
            refused: number;
            parked: number;
            failure?: string;
            startedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id?: string;
                name: string;
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
            previewedAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            confirmedAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            finishedAt?: string;
            totals: {
                /** @description ISO 4217 */
                currency: string;
                /** @enum {unknown} */
                status: "planned" | "excluded" | "issued" | "refused" | "parked";
                lines: number;
                /** @description Without taxes on top */
                amountMinor: number;
            }[];
        };
        /** Charge */
        "billing.Charge": {
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
            serviceId?: string;
            text: string;
            amountMinor: number;
            /** @description ISO 4217 */
            currency: string;
            taxIds?: string[];
            /** Format: date */
            effectiveOn: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** DocumentLine */
        "billing.DocumentLine": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            position: number;
            /** @enum {unknown} */
            kind: "recurring" | "credit" | "charge" | "usage" | "manual";
            text: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            days?: number;
            denominatorDays?: number;
            /** @description As priced: without taxes on top, with those that are contained */
            amountMinor: number;
            taxes: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                /** @description Percent, as a decimal string */
                ratePercent: string;
                inclusive: boolean;
            }[];
            parts?: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                tariffId: string;
                text: string;
                amountMinor: number;
            }[];
            /**
             * Format: uuid
             * @description UUIDv7
             */
            creditOf?: string;
        };
        /** DocumentWithLines */
        "billing.DocumentWithLines": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @enum {unknown} */
            kind: "invoice" | "credit-note";
            /** @enum {unknown} */
            status: "draft" | "issued" | "paid" | "void";
            /** @enum {unknown} */
            origin: "recurring" | "manual" | "correction" | "void";
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
            legalEntityId: string;
            number?: string;
            /** @description ISO 4217 */
            currency: string;
            /** Format: date */
            billOn?: string;
            /** Format: date */
            issuedOn?: string;
            /** Format: date */
            dueOn?: string;
            netMinor: number;
            taxMinor: number;
            grossMinor: number;
            /** @description Of an invoice: paid or credited. Of a credit note: used by invoices */
            settledMinor: number;
            taxes: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                name: string;
                /** @description Percent, as a decimal string */
                ratePercent: string;
                inclusive: boolean;
                /** @description Rounded once */
                amountMinor: number;
            }[];
            recipient: {
                name: string;
                address?: {
                    street?: string;
                    postalCode?: string;
                    city?: string;
                    country?: string;
                };
                vatNumber?: string;
            };
            language: string;
            reason?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            creditsId?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            runId?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            issuedAt?: string;
            lines: components["schemas"]["billing.DocumentLine"][];
        };
        /** LegalEntity */
        "billing.LegalEntity": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            address?: {
                street?: string;
                postalCode?: string;
                city?: string;
                /** @description ISO 3166-1 alpha-2 */
                country?: string;
            };
            vatNumber?: string;
            /** @description Days from the issue to the due date */
            termsDays: number;
            /** @description BCP 47 */
            language: string;
            taxIds: string[];
            invoicePrefix: string;
            creditNotePrefix: string;
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
        /** Payment */
        "billing.Payment": {
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
            kind: "payment" | "refund" | "reversal";
            amountMinor: number;
            settledMinor: number;
            /** @description ISO 4217 */
            currency: string;
            /** @description How: cash, transfer, card … */
            method: string;
            reference?: string;
            /** Format: date */
            receivedOn: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ofPaymentId?: string;
            reason?: string;
            recordedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id?: string;
                name: string;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** PaymentWithAllocations */
        "billing.PaymentWithAllocations": {
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
            kind: "payment" | "refund" | "reversal";
            amountMinor: number;
            settledMinor: number;
            /** @description ISO 4217 */
            currency: string;
            /** @description How: cash, transfer, card … */
            method: string;
            reference?: string;
            /** Format: date */
            receivedOn: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            ofPaymentId?: string;
            reason?: string;
            recordedBy: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id?: string;
                name: string;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            allocations: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                invoiceId: string;
                amountMinor: number;
            }[];
        };
        /** RunLine */
        "billing.RunLine": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            runId: string;
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
            status: "planned" | "excluded" | "issued" | "refused" | "parked";
            reason?: string;
            /** Format: date */
            billOn?: string;
            kind?: string;
            text?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId?: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            amountMinor?: number;
            /** @description ISO 4217 */
            currency?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** StatementLine */
        "billing.StatementLine": {
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
            kind: "payment" | "refund" | "reversal" | "invoice" | "credit-note";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            refId: string;
            text: string;
            /** @description Positive: more is owed */
            amountMinor: number;
            /** @description What is owed after it */
            balanceMinor: number;
            /** @description ISO 4217 */
            currency: string;
            /** Format: date */
            bookedOn: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** Tax */
        "billing.Tax": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @description Percent, as a decimal string */
            ratePercent: string;
            /** @description Whether prices contain it already */
            inclusive: boolean;
            place?: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** Verification */
        "billing.Verification": {
            accounts: number;
            documents: number;
            differences: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                customerId?: string;
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                documentId?: string;
                what: string;
            }[];
            /**
             * Format: uuid
             * @description UUIDv7
             */
            next?: string;
        };
        /** Bundle */
        "bundle.Bundle": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            jobId: string;
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
            tariffId: string;
            /** Format: date */
            startDate: string;
            components: components["schemas"]["bundle.BundleComponent"][];
        };
        /** BundleComponent */
        "bundle.BundleComponent": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            bundleId: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            jobId: string;
            type: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            tariffId: string;
            /** @enum {unknown} */
            state: "waiting" | "ordered" | "refused" | "dropped";
            reason?: string;
        };
        /** CapturedMessage */
        "comms.CapturedMessage": {
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
        };
        /** Delivery */
        "comms.Delivery": {
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
        /** Address */
        "customers.Address": {
            /** @description Street and house number */
            street?: string;
            postalCode?: string;
            city?: string;
            /** @description ISO 3166-1 alpha-2 */
            country?: string;
        };
        /** Billing */
        "customers.Billing": {
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
        /** Contact */
        "customers.Contact": {
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
            name: string;
            email?: string;
            phone?: string;
            roles: ("billing" | "technical" | "contract" | "emergency")[];
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
        /** Coordinates */
        "customers.Coordinates": {
            latitude: number;
            longitude: number;
        };
        /** Customer */
        "customers.Customer": {
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
            address?: components["schemas"]["customers.Address"];
            billing: components["schemas"]["customers.Billing"];
            /** @description The id of this customer in another system */
            externalId?: string;
            customFields: {
                [key: string]: string | number | boolean;
            };
            tags: string[];
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
        /** CustomerAddress */
        "customers.CustomerAddress": {
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
            kind: "installation" | "billing" | "postal";
            /** @description What people call the place */
            label?: string;
            address: components["schemas"]["customers.Address"];
            coordinates?: components["schemas"]["customers.Coordinates"];
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
        /** CustomerImport */
        "customers.CustomerImport": {
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
            /** @enum {unknown} */
            status: "running" | "done";
            fileName: string;
            /** @enum {unknown} */
            encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
            /** @enum {unknown} */
            separator: "," | ";" | "\t" | "|";
            columns: {
                heading: string;
                field?: string;
            }[];
            /** @description Rows of the file, the heading and empty lines not counted */
            rows: number;
            /** @description Rows that do not fit; they are in the error file */
            failed: number;
            /** @description Customers added so far */
            created: number;
            /** @description Rows so far whose external id a customer of the reseller has */
            skipped: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            finishedAt?: string;
        };
        /** CustomField */
        "customers.CustomField": {
            name: string;
            title: string;
            /** @enum {unknown} */
            type: "text" | "number" | "boolean" | "date" | "choice";
            /** @description The values of a choice */
            options?: string[];
            /** @description No customer is added without it */
            required: boolean;
            /** @description `q` of the list of customers looks into it */
            searchable: boolean;
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
        /** Duplicate */
        "customers.Duplicate": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            customerId: string;
            name: string;
            /** @enum {unknown} */
            status: "active" | "closed";
            same: ("email" | "phone" | "address")[];
        };
        /** Erasure */
        "customers.Erasure": {
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
            reason: string;
            /** @enum {unknown} */
            status: "running" | "done";
            /** @description Which plugins have not erased it yet, and why */
            waitingFor?: string;
            kept: {
                plugin: string;
                what: string;
                why: string;
            }[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            finishedAt?: string;
        };
        /** ExternalId */
        "customers.ExternalId": {
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
            /** @description The other system, such as crm or accounting */
            system: string;
            externalId: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** LegalHold */
        "customers.LegalHold": {
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
            reason: string;
            author: {
                id: string;
                name?: string;
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** Note */
        "customers.Note": {
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
            text: string;
            /** @description Is shown before the others */
            pinned: boolean;
            author: {
                id: string;
                name?: string;
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
        /** PersonalData */
        "customers.PersonalData": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            customerId: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            madeAt: string;
            plugins: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            /** @description Older rows that are not in it, by plugin and kind, and how many; the lists of the API have them */
            omitted?: {
                [key: string]: {
                    [key: string]: number;
                };
            };
        };
        /** TimelineEntry */
        "customers.TimelineEntry": {
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
             * Format: date-time
             * @description RFC 3339, UTC
             */
            at: string;
            /** @description Name of the event, such as subscriptions.service-suspended */
            type: string;
            /** @description Who tells of it */
            plugin: string;
            /** @description What happened, in words */
            title: string;
            ref: {
                /** @description What it is about, such as service or job */
                kind: string;
                id: string;
            };
            /** @description Who did it, for what people do to the customer itself; others: the audit log, by requestId */
            actor?: {
                id: string;
                name?: string;
            };
            /** @description The request that caused it, as in the audit log */
            requestId: string;
        };
        /** User */
        "customers.User": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            email: string;
            name: string;
            /** @enum {unknown} */
            kind: "staff" | "reseller" | "customer";
            /** @enum {unknown} */
            status: "invited" | "active" | "disabled";
            /**
             * Format: uuid
             * @description Whose user he is; of staff the ISP itself
             */
            resellerId: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            customerId?: string;
            roles: string[];
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
        /** Reseller */
        "identity.Reseller": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description Absent for the ISP itself
             */
            parentId?: string;
            name: string;
            email?: string;
            phone?: string;
            /** @description The id of this reseller in another system */
            externalId?: string;
            /** @enum {unknown} */
            status: "active" | "closed";
            /** @description 0 for the ISP itself, 1 right below it */
            depth: number;
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
        /** Role */
        "identity.Role": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            /** @description One every installation has */
            ready: boolean;
            /** @description Kinds of users who may hold it */
            kinds: ("staff" | "reseller" | "customer")[];
            permissions: string[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** Session */
        "identity.Session": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description As its user agent says: `Firefox on Windows` */
            device: string;
            /** @description Where it was last seen */
            address?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            lastSeenAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            expiresAt: string;
            /** @description The session of this very request */
            current: boolean;
            impersonator?: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @description His e-mail */
                name: string;
            };
        };
        /** SignedInUser */
        "identity.SignedInUser": {
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
            permissions: string[];
            /**
             * Format: uuid
             * @description UUIDv7
             */
            resellerId?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            customerId?: string;
            /** @description Who has logged in as this user: show a banner */
            impersonator?: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                id: string;
                /** @description His e-mail */
                name: string;
            };
        };
        /** User */
        "identity.User": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            email: string;
            name: string;
            /** @enum {unknown} */
            kind: "staff" | "reseller" | "customer";
            /** @enum {unknown} */
            status: "invited" | "active" | "disabled";
            /**
             * Format: uuid
             * @description Whose user he is; of staff the ISP itself
             */
            resellerId: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            customerId?: string;
            roles: string[];
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
        /** MarketplaceRow */
        "marketplace.MarketplaceRow": {
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
        };
        /** Source */
        "marketplace.Source": {
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
        /** Health */
        "plugins.Health": {
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
        /** Key */
        "plugins.Key": {
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
        /** Plugin */
        "plugins.Plugin": {
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
        /** PluginDetails */
        "plugins.PluginDetails": {
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
        /** Schedule */
        "plugins.Schedule": {
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
        /** Job */
        "provisioning.Job": {
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
            cancelRequested: boolean;
            dependsOn: string[];
            /**
             * Format: uuid
             * @description UUIDv7
             */
            blockedBy?: string;
            device?: string;
            priority: number;
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
        /** AddressLookUp */
        "radius.AddressLookUp": {
            ip: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            at: string;
            holders: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                sessionId: string;
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
                /** @description Mostly the MAC address of the device */
                callingStation?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                startedAt: string;
                /**
                 * Format: date-time
                 * @description Last packet: after it nobody knows, until it ended
                 */
                heardOfAt?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                stoppedAt?: string;
            }[];
            translation?: {
                privateIp: string;
                portFrom: number;
                portTo: number;
                protocol?: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                to?: string;
            };
            /**
             * @description Many share the address; without a port nobody can be named
             * @constant
             */
            needsPort?: true;
        };
        /** Allowance */
        "radius.Allowance": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId: string;
            quota?: {
                /** @enum {unknown} */
                period: "day" | "week" | "month" | "billing-period";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description When it begins anew
                 */
                to: string;
                /** @enum {unknown} */
                counts: "both" | "download" | "upload";
                /** @enum {unknown} */
                whenUsedUp: "notify" | "throttle" | "block" | "charge";
                quotaBytes: number | string;
                rolledOverBytes: number | string;
                toppedUpBytes: number | string;
                /** @description All three together */
                limitBytes: number | string;
                usedBytes: number | string;
                /** @description Rounded down */
                usedPercent: number;
                usedUp: boolean;
            };
            downKbps?: number;
            upKbps?: number;
            /** @enum {unknown} */
            speedBecause: "tariff" | "time-of-day" | "throttled" | "blocked" | "suspended" | "terminated";
            /**
             * Format: date-time
             * @description When other speeds of the day begin
             */
            speedUntil?: string;
        };
        /** AuthLogEntry */
        "radius.AuthLogEntry": {
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
            /** @description What to do about it */
            advice?: string;
            /** @description The RADIUS packet that was answered */
            reply: string;
        };
        /** CgnatFile */
        "radius.CgnatFile": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            nasId?: string;
            rows: number;
            /** @description Rows that were understood */
            blocks: number;
            errorCount: number;
            /** @description The first 100; rows are counted from 1, the heading is row 1 */
            errors: {
                row: number;
                problem: string;
            }[];
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** CoaRequest */
        "radius.CoaRequest": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            sessionId: string;
            login: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            customerId?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            nasId: string;
            /** @enum {unknown} */
            kind: "coa" | "disconnect";
            /** @description Such as suspended, rates-changed, by-hand */
            reason: string;
            /** @enum {unknown} */
            state: "pending" | "acknowledged" | "verified" | "session-gone" | "manual";
            /** @description Rounds of packets the NAS left unanswered or refused */
            attempts: number;
            /** @description Of the last refusal: RFC 5176 section 3.5 */
            errorCause?: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            answeredAt?: string;
        };
        /** Garden */
        "radius.Garden": {
            /** @enum {unknown} */
            reason: "non_payment" | "customer_request" | "abuse" | "technical" | "other" | "quota";
            /** @description As it is called on the access servers */
            list: string;
            /** @description As it is called on the access servers */
            pool?: string;
            /** @description kbit/s */
            downKbps: number;
            /** @description kbit/s */
            upKbps: number;
            /** @description What is otherwise on access servers of a vendor */
            vendors: {
                mikrotik?: {
                    /** @description As it is called on the access servers */
                    list?: string;
                    /** @description As it is called on the access servers */
                    pool?: string;
                    /** @description kbit/s */
                    downKbps?: number;
                    /** @description kbit/s */
                    upKbps?: number;
                };
                cisco?: {
                    /** @description As it is called on the access servers */
                    list?: string;
                    /** @description As it is called on the access servers */
                    pool?: string;
                    /** @description kbit/s */
                    downKbps?: number;
                    /** @description kbit/s */
                    upKbps?: number;
                };
                juniper?: {
                    /** @description As it is called on the access servers */
                    list?: string;
                    /** @description As it is called on the access servers */
                    pool?: string;
                    /** @description kbit/s */
                    downKbps?: number;
                    /** @description kbit/s */
                    upKbps?: number;
                };
                huawei?: {
                    /** @description As it is called on the access servers */
                    list?: string;
                    /** @description As it is called on the access servers */
                    pool?: string;
                    /** @description kbit/s */
                    downKbps?: number;
                    /** @description kbit/s */
                    upKbps?: number;
                };
                wispr?: {
                    /** @description As it is called on the access servers */
                    list?: string;
                    /** @description As it is called on the access servers */
                    pool?: string;
                    /** @description kbit/s */
                    downKbps?: number;
                    /** @description kbit/s */
                    upKbps?: number;
                };
            };
            /** @description Names and networks that can be reached all the same */
            allow: string[];
            /** @description The garden’s page, for hotspots that send browsers there */
            pageUrl?: string;
            /** @description Where one pays */
            payUrl?: string;
            contact?: string;
            /** @description By language, such as en */
            texts: {
                [key: string]: {
                    title: string;
                    /** @description Paragraphs are parted by an empty line */
                    text: string;
                };
            };
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt?: string;
        };
        /** LoginBinding */
        "radius.LoginBinding": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId: string;
            /** @description Devices it may come from (Calling-Station-Id); none: any */
            macAddresses: string[];
            /** @description Open sessions on other devices beyond which a login is refused; null: any number */
            sessionsAtOnce: number | null;
        };
        /** Nas */
        "radius.Nas": {
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
            otherAddresses: string[];
            identifier?: string;
            coaAddress?: string;
            /** @description Seconds between two accounting packets of a session; default 600 */
            interimSeconds?: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** NasCredential */
        "radius.NasCredential": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            nasId: string;
            /** @enum {unknown} */
            kind: "api" | "ssh";
            userName: string;
            /** @description Default: the usual one */
            port?: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            updatedAt: string;
        };
        /** NasHealth */
        "radius.NasHealth": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            nasId: string;
            name: string;
            address: string;
            /** @enum {unknown} */
            vendor: "mikrotik" | "cisco" | "juniper" | "huawei" | "wispr";
            /** @enum {unknown} */
            state: "ok" | "idle" | "silent" | "restarting" | "refusing";
            openSessions: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            lastAccountingAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            lastRebootAt?: string;
            rebootsInADay: number;
            /** @description CoA requests given up within a day */
            changesLeftToPeople: number;
            /** @description It need not sign its requests (CVE-2024-3596) */
            withoutMessageAuthenticator: boolean;
            credentials: ("api" | "ssh")[];
        };
        /** NasReboot */
        "radius.NasReboot": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            nasId: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            at: string;
            /** @enum {unknown} */
            kind: "accounting-on" | "accounting-off";
            /** @description How many were open */
            sessions: number;
        };
        /** Pool */
        "radius.Pool": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            cidr: string;
            /** @enum {unknown} */
            gives: "address" | "prefix" | "delegated-prefix";
            exclude: string[];
            delegatedPrefixLength?: number;
            forEverybody: boolean;
            quarantineSeconds: number;
            /** @description What can be given out, excluded places left out */
            capacity: number;
            used: number;
            /** @description Given back, and not given out again yet */
            quarantined: number;
            /** @description Rounded down */
            usedPercent: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** PoolLease */
        "radius.PoolLease": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            poolId: string;
            address: string;
            /** @description Asked for by address, not chosen by the pool */
            fixed: boolean;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId: string;
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
             * Format: date-time
             * @description RFC 3339, UTC
             */
            assignedAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            releasedAt?: string;
        };
        /** ReplyPreview */
        "radius.ReplyPreview": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            nasId: string;
            /** @enum {unknown} */
            vendor: "mikrotik" | "cisco" | "juniper" | "huawei" | "wispr";
            accessType?: string;
            /** @enum {unknown} */
            result: "accept" | "garden" | "reject";
            reason: string;
            attributes: {
                name: string;
                value: string;
            }[];
        };
        /** Session */
        "radius.Session": {
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
            state: "starting" | "online" | "quiet" | "stale" | "closed" | "reopened";
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
        };
        /** SessionReport */
        "radius.SessionReport": {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @description At this moment, whenever they began */
            open: number;
            data: {
                /** Format: date-time */
                from: string;
                begun: number;
                /** @description Different ones */
                logins: number;
            }[];
            byNas: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                nasId?: string;
                begun: number;
                open: number;
                /** @description Of those that ended */
                meanSeconds: number;
            }[];
            byTerminateCause: {
                /** @description Acct-Terminate-Cause; empty where the NAS gave none */
                cause: string;
                ended: number;
            }[];
        };
        /** TopUp */
        "radius.TopUp": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId: string;
            bytes: number | string;
            /** @description What was not used of it in periods before this one */
            leftBytes: number | string;
            /** @enum {unknown} */
            validity: "period" | "until-used";
            reason?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            endedAt?: string;
        };
        /** TopUsers */
        "radius.TopUsers": {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            data: {
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                serviceId: string;
                /**
                 * Format: uuid
                 * @description UUIDv7
                 */
                customerId: string;
                login?: string;
                inputBytes: number | string;
                outputBytes: number | string;
            }[];
        };
        /** Usage */
        "radius.Usage": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            from: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            to: string;
            total: {
                inputBytes: number | string;
                outputBytes: number | string;
            };
            data: {
                /**
                 * Format: date-time
                 * @description Begin of it
                 */
                from: string;
                inputBytes: number | string;
                outputBytes: number | string;
            }[];
            /** @description With granularity period, of services with a quota */
            periods?: {
                /** Format: date-time */
                from: string;
                /**
                 * Format: date-time
                 * @description The first moment of the next one
                 */
                to: string;
                quotaBytes: number | string;
                /** @description With what was rolled over and topped up */
                limitBytes: number | string;
                /** @description Without free hours and what was reset */
                usedBytes: number | string;
                running: boolean;
            }[];
        };
        /** UsageReport */
        "radius.UsageReport": {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            data: {
                /** Format: date-time */
                from: string;
                /** @description That moved anything */
                services: number;
                inputBytes: number | string;
                outputBytes: number | string;
            }[];
        };
        /** BulkItem */
        "subscriptions.BulkItem": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            operationId: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId: string;
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
            status: "waiting" | "changed" | "refused";
            outcome?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            jobId?: string;
        };
        /** Price */
        "subscriptions.Price": {
            /** @description Minor units: cents */
            amountMinor: number;
            /** @description ISO 4217 */
            currency: string;
        };
        /** ScheduledChange */
        "subscriptions.ScheduledChange": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId: string;
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
            wish: "change-tariff" | "suspend" | "resume" | "cancel";
            /**
             * Format: uuid
             * @description UUIDv7
             */
            tariffId?: string;
            /** @enum {unknown} */
            reason?: "non_payment" | "customer_request" | "abuse" | "technical" | "other";
            /** Format: date */
            dueOn: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            dueAt: string;
            /** @enum {unknown} */
            status: "waiting" | "applied" | "refused" | "withdrawn";
            outcome?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** Service */
        "subscriptions.Service": {
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
            /** @description A type of service that is offered (GET /service-types) */
            type: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            tariffId: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            desiredTariffId?: string;
            /** @enum {unknown} */
            status: "pending" | "active" | "partly-active" | "suspended" | "cancelled";
            /** @enum {unknown} */
            desiredStatus: "active" | "suspended" | "cancelled";
            /** @enum {unknown} */
            suspensionReason?: "non_payment" | "customer_request" | "abuse" | "technical" | "other";
            desiredVersion: number;
            /** @description Shown only; the plugin of the service type owns it */
            login?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            parentId?: string;
            componentCount?: number;
            components?: components["schemas"]["subscriptions.ServiceComponent"][];
            reachedVersion?: number;
            device?: string;
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
        /** ServiceComponent */
        "subscriptions.ServiceComponent": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description A type of service that is offered (GET /service-types) */
            type: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            tariffId: string;
            /** @enum {unknown} */
            status: "pending" | "active" | "partly-active" | "suspended" | "cancelled";
            /** @enum {unknown} */
            desiredStatus: "active" | "suspended" | "cancelled";
            login?: string;
        };
        /** Tariff */
        "subscriptions.Tariff": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description A type of service that is offered (GET /service-types) */
            type: string;
            name: string;
            price: components["schemas"]["subscriptions.Price"];
            /** @enum {unknown} */
            billingPeriod: "monthly" | "quarterly" | "annual";
            /** @enum {unknown} */
            billingMode: "in-advance" | "in-arrears";
            /** Format: date */
            validFrom?: string;
            /** Format: date */
            validTo?: string;
            /** @enum {unknown} */
            status: "active" | "retired";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        } & {
            [key: string]: unknown;
        };
        /** Call */
        "voice.Call": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            fileId: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId: string;
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
            /** @description The number of the service */
            caller: string;
            called: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            startedAt: string;
            seconds: number;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            tariffId: string;
            /** @description Of the rate: the longest the called number begins with */
            prefix: string;
            /** Format: date */
            periodStart: string;
            billedSeconds: number;
            /** @description Of the billed ones, paid for by the tariff */
            includedSeconds: number;
            /** @description Major units in six places, for people; exactly it is amountNumerator ÷ amountDenominator */
            amount: string;
            amountNumerator: string;
            amountDenominator: string;
            /** @description ISO 4217 */
            currency: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            ratedAt: string;
        };
        /** CdrError */
        "voice.CdrError": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            fileId: string;
            /** @description Row of the file below the heading */
            row: number;
            /** @enum {unknown} */
            reason: "malformed" | "duplicate" | "unknown-number" | "no-tariff" | "no-rate";
            message: string;
            /** @description The row by the names of the heading */
            raw: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** CdrFile */
        "voice.CdrFile": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            name: string;
            sha256: string;
            /** @enum {unknown} */
            status: "reading" | "rating" | "done";
            rows: number;
            rowsRead: number;
            rated: number;
            failed: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            finishedAt?: string;
        };
        /** VoiceNumber */
        "voice.VoiceNumber": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /** @description International, digits only: 493012345678 */
            number: string;
            /** @enum {unknown} */
            status: "free" | "assigned" | "quarantined";
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
            /**
             * Format: uuid
             * @description UUIDv7
             */
            serviceId?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            assignedAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            freeFrom?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            createdAt: string;
        };
        /** Delivery */
        "webhooks.Delivery": {
            /**
             * Format: uuid
             * @description UUIDv7
             */
            id: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            endpointId: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            resellerId: string;
            /** @description webhook-id: the same in every try and replay of one event */
            messageId: string;
            event: string;
            /** @description The body that is sent, exactly */
            body: string;
            /** @enum {unknown} */
            status: "pending" | "delivered" | "failed";
            tries: number;
            attempts: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC
                 */
                startedAt: string;
                ms: number;
                url: string;
                /** @description HTTP status; absent when nobody answered */
                status?: number;
                /** @description Why there is no answer, or what an answer means */
                error?: string;
                /** @description The beginning of the answer’s body */
                response?: string;
            }[];
            /** @description Why it has not arrived */
            reason?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            nextAttemptAt?: string;
            /**
             * Format: uuid
             * @description UUIDv7
             */
            replayOf?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            deliveredAt?: string;
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
        /** Endpoint */
        "webhooks.Endpoint": {
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
            url: string;
            description?: string;
            events: string[];
            /** @description E-mail that is told when it is disabled */
            contact?: string;
            /** @enum {unknown} */
            status: "active" | "disabled";
            /** @enum {unknown} */
            disabledReason?: "failing" | "gone" | "reseller-closed" | "by-hand";
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            disabledAt?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            failingSince?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC
             */
            lastFailureAt?: string;
            /**
             * Format: date-time
             * @description Until then requests are signed with the secret before, too
             */
            previousSecretUntil?: string;
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
    responses: never;
    parameters: {
        /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
        RequestId: string;
        /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
        IfMatch: string;
        /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
        IfNoneMatch: string;
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
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this userId. */
                "filter[userId]"?: string;
                /** @description Only rows whose userId is one of these. */
                "filter[userId][in]"?: string[];
                /** @description Only rows whose userId is another one. */
                "filter[userId][ne]"?: string;
                /** @description Only rows with this resellerId. */
                "filter[resellerId]"?: string;
                /** @description Only rows whose resellerId is one of these. */
                "filter[resellerId][in]"?: string[];
                /** @description Only rows whose resellerId is another one. */
                "filter[resellerId][ne]"?: string;
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows whose customerId is one of these. */
                "filter[customerId][in]"?: string[];
                /** @description Only rows whose customerId is another one. */
                "filter[customerId][ne]"?: string;
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is one of these. */
                "filter[createdAt][in]"?: string[];
                /** @description Only rows whose createdAt is another one. */
                "filter[createdAt][ne]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["api-keys.ApiKey"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    "application/json": components["schemas"]["api-keys.ApiKey"];
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
    "audit.entries.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "number" | "-number";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this action. */
                "filter[action]"?: string;
                /** @description Only rows whose action is one of these. */
                "filter[action][in]"?: string[];
                /** @description Only rows whose action is another one. */
                "filter[action][ne]"?: string;
                /** @description Only rows with this plugin. */
                "filter[plugin]"?: string;
                /** @description Only rows whose plugin is one of these. */
                "filter[plugin][in]"?: string[];
                /** @description Only rows whose plugin is another one. */
                "filter[plugin][ne]"?: string;
                /** @description Only rows with this outcome. */
                "filter[outcome]"?: "done" | "refused" | "failed";
                /** @description Only rows whose outcome is one of these. */
                "filter[outcome][in]"?: ("done" | "refused" | "failed")[];
                /** @description Only rows whose outcome is another one. */
                "filter[outcome][ne]"?: "done" | "refused" | "failed";
                /** @description Only rows with this actorId. */
                "filter[actorId]"?: string;
                /** @description Only rows whose actorId is one of these. */
                "filter[actorId][in]"?: string[];
                /** @description Only rows whose actorId is another one. */
                "filter[actorId][ne]"?: string;
                /** @description Only rows with this subjectId. */
                "filter[subjectId]"?: string;
                /** @description Only rows whose subjectId is one of these. */
                "filter[subjectId][in]"?: string[];
                /** @description Only rows whose subjectId is another one. */
                "filter[subjectId][ne]"?: string;
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows whose customerId is one of these. */
                "filter[customerId][in]"?: string[];
                /** @description Only rows whose customerId is another one. */
                "filter[customerId][ne]"?: string;
                /** @description Only rows with this resellerId. */
                "filter[resellerId]"?: string;
                /** @description Only rows whose resellerId is one of these. */
                "filter[resellerId][in]"?: string[];
                /** @description Only rows whose resellerId is another one. */
                "filter[resellerId][ne]"?: string;
                /** @description Only rows with this requestId. */
                "filter[requestId]"?: string;
                /** @description Only rows whose requestId is one of these. */
                "filter[requestId][in]"?: string[];
                /** @description Only rows whose requestId is another one. */
                "filter[requestId][ne]"?: string;
                /** @description Only rows with this at. */
                "filter[at]"?: string;
                /** @description Only rows whose at is one of these. */
                "filter[at][in]"?: string[];
                /** @description Only rows whose at is another one. */
                "filter[at][ne]"?: string;
                /** @description Only rows whose at is at or above it. */
                "filter[at][gte]"?: string;
                /** @description Only rows whose at is above it. */
                "filter[at][gt]"?: string;
                /** @description Only rows whose at is at or below it. */
                "filter[at][lte]"?: string;
                /** @description Only rows whose at is below it. */
                "filter[at][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["audit.AuditRow"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "audit.entries.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["audit.AuditRow"];
                };
            };
        };
    };
    "audit.entries.export": {
        parameters: {
            query?: {
                /** @description Number of the last row that is had already */
                after?: number;
                /** @description Rows per page. */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                            number: number;
                            /** @description The text that is hashed: JSON */
                            entry: string;
                            /** @description SHA-256 of the hash before (as bytes) and the text, hexadecimal */
                            hash: string;
                        }[];
                        /** @description Of the row before the first */
                        previousHash: string;
                        /** @description `after` of the next page; null: that is all */
                        next: number | null;
                    };
                };
            };
        };
    };
    "audit.system-uses.list": {
        parameters: {
            query?: {
                /** @description Default: a day ago */
                since?: string;
            };
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            hour: string;
                            /** @description Action and reason, or the job */
                            site: string;
                            times: number;
                        }[];
                    };
                };
            };
        };
    };
    "audit.verify": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        valid: boolean;
                        /** @description Rows looked at */
                        checked: number;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        firstBrokenId?: string;
                        /** @description What is wrong with it, in words */
                        problem?: string;
                        /** @description The last row; write it down elsewhere to compare it later */
                        head?: {
                            number: number;
                            hash: string;
                        };
                    };
                };
            };
        };
    };
    "identity.invitations.accept": {
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
                    /** @description From the mail */
                    token: string;
                    password: string;
                };
            };
        };
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
                    /** @description Code of the authenticator app, or a recovery code */
                    totp?: string;
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
                        user: components["schemas"]["identity.SignedInUser"];
                    };
                };
            };
        };
    };
    "identity.login-as.end": {
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
            /** @description Done; there is nothing to answer. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "identity.logout": {
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["identity.SignedInUser"];
                };
            };
        };
    };
    "identity.password.change": {
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
                    currentPassword: string;
                    password: string;
                };
            };
        };
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
    "identity.password-reset.request": {
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
                    /** Format: email */
                    email: string;
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
                        /** @constant */
                        accepted: true;
                    };
                };
            };
        };
    };
    "identity.password-reset.confirm": {
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
                    /** @description From the mail */
                    token: string;
                    password: string;
                };
            };
        };
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
    "identity.sessions.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        data: components["schemas"]["identity.Session"][];
                    };
                };
            };
        };
    };
    "identity.sessions.end-others": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                        ended: number;
                    };
                };
            };
        };
    };
    "identity.sessions.end": {
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
    "identity.totp.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        enabled: boolean;
                        recoveryCodesLeft: number;
                    };
                };
            };
        };
    };
    "identity.totp.enrol": {
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
            /** @description Done; it was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Base32 (RFC 4648), for typing in */
                        secret: string;
                        /** @description otpauth://…, for a QR code */
                        uri: string;
                    };
                };
            };
        };
    };
    "identity.totp.confirm": {
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
                    code: string;
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
                        /** @description Each lets you in once; shown only here */
                        recoveryCodes: string[];
                    };
                };
            };
        };
    };
    "identity.totp.disable": {
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
                    password: string;
                    totp?: string;
                };
            };
        };
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
    "billing.accounts.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this status. */
                "filter[status]"?: "active" | "parked";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("active" | "parked")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "active" | "parked";
                /** @description Only rows with this currency. */
                "filter[currency]"?: string;
                /** @description Only rows whose currency is one of these. */
                "filter[currency][in]"?: string[];
                /** @description Only rows whose currency is another one. */
                "filter[currency][ne]"?: string;
                /** @description Only rows with this legalEntityId. */
                "filter[legalEntityId]"?: string;
                /** @description Only rows whose legalEntityId is one of these. */
                "filter[legalEntityId][in]"?: string[];
                /** @description Only rows whose legalEntityId is another one. */
                "filter[legalEntityId][ne]"?: string;
                /** @description Only rows with this nextBillOn. */
                "filter[nextBillOn]"?: string;
                /** @description Only rows whose nextBillOn is one of these. */
                "filter[nextBillOn][in]"?: string[];
                /** @description Only rows whose nextBillOn is another one. */
                "filter[nextBillOn][ne]"?: string;
                /** @description Only rows whose nextBillOn is at or above it. */
                "filter[nextBillOn][gte]"?: string;
                /** @description Only rows whose nextBillOn is above it. */
                "filter[nextBillOn][gt]"?: string;
                /** @description Only rows whose nextBillOn is at or below it. */
                "filter[nextBillOn][lte]"?: string;
                /** @description Only rows whose nextBillOn is below it. */
                "filter[nextBillOn][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["billing.BillingAccount"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "billing.accounts.release": {
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
                    "application/json": components["schemas"]["billing.BillingAccount"];
                };
            };
        };
    };
    "billing.proration.preview": {
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
                     * @description WEEKLY and THIRTY_DAYS step from the first day; the others follow billCycleDay
                     * @enum {string}
                     */
                    billingPeriod: "WEEKLY" | "THIRTY_DAYS" | "MONTHLY" | "QUARTERLY" | "ANNUAL";
                    /**
                     * @description When a cycle is billed: as it begins, or when it is over
                     * @enum {string}
                     */
                    billingMode: "IN_ADVANCE" | "IN_ARREAR";
                    /** @description In shorter months the last day. Default: the day of the month of from */
                    billCycleDay?: number | null;
                    /** @description Major units for one cycle and one piece; without it amounts are 0 */
                    recurringPrice?: string | null;
                    /** @description ISO 4217; needed with a price */
                    currency?: string | null;
                    /** @description First day of the charge */
                    from: string;
                    /** @description End of the charge: not billed any more (kill-bill), or its last day (lago) */
                    to?: string | null;
                    /** @description When the plan ends or pauses; with previous, when this plan follows that one */
                    changeDate?: string | null;
                    /** @description When a pause that begins at changeDate ends */
                    resumeDate?: string | null;
                    /** @description The day of the billing run: what is due by then, with nothing billed before */
                    targetDate?: string | null;
                    /** @description Counts every month as that many days; null counts the calendar */
                    prorationFixedDays?: number | null;
                    convention?: ("kill-bill" | "lago") | null;
                    terminationDay?: ("free" | "billed") | null;
                    /** @description A day on which a cycle begins, for cycles that do not follow from */
                    anchorDate?: string | null;
                    previous?: {
                        /** @description Price of the plan before. Without it the item was billed for this plan, which ends */
                        recurringPrice?: string | null;
                        billingPeriod?: ("WEEKLY" | "THIRTY_DAYS" | "MONTHLY" | "QUARTERLY" | "ANNUAL") | null;
                        /** @description In shorter months the last day. Default: the day of the month of from */
                        billCycleDay?: number | null;
                        /** @description Default: that of the request */
                        quantity?: number | string | null;
                        item?: {
                            /** @description First day billed. Default: where the cycle of changeDate begins */
                            from?: string;
                            /** @description End of the days billed, as in the request. Default: the end of that cycle */
                            to?: string;
                            /** @description What was billed, in major units without tax */
                            amount: string;
                            /** @description What was given back of it before; the credit is capped at the rest */
                            alreadyAdjusted?: string | null;
                            /** @constant */
                            type?: "charge";
                            baseAmount?: string;
                            days?: number;
                            denominatorDays?: number;
                            /** @description Ignored */
                            denominatorFrom?: string;
                            /** @description Ignored */
                            denominatorTo?: string;
                            tax?: string;
                        } | null;
                    } | null;
                    /** @description Pieces */
                    quantity?: number | string | null;
                    /** @description Percent, on top */
                    taxRate?: number | string | null;
                    /** @description IANA zone in which instants become dates */
                    timezone?: string | null;
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
                        /** @description Cycles charged, each share with nine places */
                        cycles: string;
                        /** @description Days charged ÷ days of the first cycle */
                        ratio: string;
                        /**
                         * Format: date
                         * @description The first cycle date on or after from
                         */
                        firstCycleDate: string;
                        billCycleDay: number;
                        boundaries: string[];
                        items: {
                            /**
                             * @description A credit is negative
                             * @enum {string}
                             */
                            type: "charge" | "credit";
                            /**
                             * Format: date
                             * @description First day
                             */
                            from: string;
                            /**
                             * Format: date
                             * @description End, exclusive or inclusive as in the request
                             */
                            to: string;
                            /** @description Without tax */
                            amount: string;
                            /** @description What the whole denominator costs, or was billed at */
                            baseAmount: string;
                            days: number;
                            denominatorDays: number;
                            /**
                             * Format: date
                             * @description First day of the cycle, or of the billed item
                             */
                            denominatorFrom: string;
                            /**
                             * Format: date
                             * @description Its end
                             */
                            denominatorTo: string;
                            /** @description Its part of the tax, when taxRate is given */
                            tax?: string;
                        }[];
                        /** @description Sum of the items, without tax */
                        subtotal: string;
                        /** @description Tax of the charges and of the credits, each rounded once */
                        tax: string;
                        /** @description Subtotal and tax */
                        total: string;
                    };
                };
            };
        };
    };
    "billing.runs.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this status. */
                "filter[status]"?: "previewing" | "previewed" | "confirming" | "confirmed" | "failed";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("previewing" | "previewed" | "confirming" | "confirmed" | "failed")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "previewing" | "previewed" | "confirming" | "confirmed" | "failed";
                /** @description Only rows with this automatic. */
                "filter[automatic]"?: boolean;
                /** @description Only rows whose automatic is one of these. */
                "filter[automatic][in]"?: boolean[];
                /** @description Only rows whose automatic is another one. */
                "filter[automatic][ne]"?: boolean;
                /** @description Only rows with this timezone. */
                "filter[timezone]"?: string;
                /** @description Only rows whose timezone is one of these. */
                "filter[timezone][in]"?: string[];
                /** @description Only rows whose timezone is another one. */
                "filter[timezone][ne]"?: string;
                /** @description Only rows with this asOf. */
                "filter[asOf]"?: string;
                /** @description Only rows whose asOf is one of these. */
                "filter[asOf][in]"?: string[];
                /** @description Only rows whose asOf is another one. */
                "filter[asOf][ne]"?: string;
                /** @description Only rows whose asOf is at or above it. */
                "filter[asOf][gte]"?: string;
                /** @description Only rows whose asOf is above it. */
                "filter[asOf][gt]"?: string;
                /** @description Only rows whose asOf is at or below it. */
                "filter[asOf][lte]"?: string;
                /** @description Only rows whose asOf is below it. */
                "filter[asOf][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["billing.BillingRun"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "billing.runs.start": {
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
                    /** Format: date */
                    asOf: string;
                    timezone?: string;
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
                    "application/json": components["schemas"]["billing.BillingRun"];
                };
            };
        };
    };
    "billing.runs.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["billing.BillingRunWithTotals"];
                };
            };
        };
    };
    "billing.runs.confirm": {
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
                    "application/json": components["schemas"]["billing.BillingRun"];
                };
            };
        };
    };
    "billing.runs.lines": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this status. */
                "filter[status]"?: "planned" | "excluded" | "issued" | "refused" | "parked";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("planned" | "excluded" | "issued" | "refused" | "parked")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "planned" | "excluded" | "issued" | "refused" | "parked";
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows whose customerId is one of these. */
                "filter[customerId][in]"?: string[];
                /** @description Only rows whose customerId is another one. */
                "filter[customerId][ne]"?: string;
                /** @description Only rows with this serviceId. */
                "filter[serviceId]"?: string;
                /** @description Only rows whose serviceId is one of these. */
                "filter[serviceId][in]"?: string[];
                /** @description Only rows whose serviceId is another one. */
                "filter[serviceId][ne]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["billing.RunLine"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "billing.verify": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    customerId?: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    after?: string;
                    /** @default 200 */
                    limit?: number;
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
                    "application/json": components["schemas"]["billing.Verification"];
                };
            };
        };
    };
    "subscriptions.bulk.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        action: "change-tariff" | "suspend" | "resume" | "cancel";
                        /** @enum {unknown} */
                        reason?: "non_payment" | "customer_request" | "abuse" | "technical" | "other";
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        tariffId?: string;
                        /** @enum {unknown} */
                        status: "running" | "done";
                        total: number;
                        changed: number;
                        refused: number;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        createdAt: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        finishedAt?: string;
                    };
                };
            };
        };
    };
    "subscriptions.bulk.items": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "id" | "-id";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this status. */
                "filter[status]"?: "waiting" | "changed" | "refused";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("waiting" | "changed" | "refused")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "waiting" | "changed" | "refused";
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["subscriptions.BulkItem"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "bundle.components.reorder": {
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
                        bundleId: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        jobId: string;
                        type: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        tariffId: string;
                        /** @enum {unknown} */
                        state: "waiting" | "ordered" | "refused" | "dropped";
                        reason?: string;
                        credentials?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    "bundle.services.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["bundle.Bundle"];
                };
            };
        };
    };
    "bundle.credentials.take": {
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
                        data: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            serviceId: string;
                            type: string;
                            credentials: {
                                [key: string]: unknown;
                            };
                        }[];
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
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this status. */
                "filter[status]"?: "queued" | "sending" | "sent" | "failed";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("queued" | "sending" | "sent" | "failed")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "queued" | "sending" | "sent" | "failed";
                /** @description Only rows with this template. */
                "filter[template]"?: string;
                /** @description Only rows whose template is one of these. */
                "filter[template][in]"?: string[];
                /** @description Only rows whose template is another one. */
                "filter[template][ne]"?: string;
                /** @description Only rows with this to. */
                "filter[to]"?: string;
                /** @description Only rows whose to is one of these. */
                "filter[to][in]"?: string[];
                /** @description Only rows whose to is another one. */
                "filter[to][ne]"?: string;
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows whose customerId is one of these. */
                "filter[customerId][in]"?: string[];
                /** @description Only rows whose customerId is another one. */
                "filter[customerId][ne]"?: string;
                /** @description Only rows with this resellerId. */
                "filter[resellerId]"?: string;
                /** @description Only rows whose resellerId is one of these. */
                "filter[resellerId][in]"?: string[];
                /** @description Only rows whose resellerId is another one. */
                "filter[resellerId][ne]"?: string;
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is one of these. */
                "filter[createdAt][in]"?: string[];
                /** @description Only rows whose createdAt is another one. */
                "filter[createdAt][ne]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["comms.Delivery"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "comms.deliveries.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["comms.Delivery"];
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
                    "application/json": components["schemas"]["comms.Delivery"];
                };
            };
        };
    };
    "comms.events.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
    "billing.credit-notes.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this status. */
                "filter[status]"?: "draft" | "issued" | "paid" | "void";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("draft" | "issued" | "paid" | "void")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "draft" | "issued" | "paid" | "void";
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows whose customerId is one of these. */
                "filter[customerId][in]"?: string[];
                /** @description Only rows whose customerId is another one. */
                "filter[customerId][ne]"?: string;
                /** @description Only rows with this currency. */
                "filter[currency]"?: string;
                /** @description Only rows whose currency is one of these. */
                "filter[currency][in]"?: string[];
                /** @description Only rows whose currency is another one. */
                "filter[currency][ne]"?: string;
                /** @description Only rows with this runId. */
                "filter[runId]"?: string;
                /** @description Only rows whose runId is one of these. */
                "filter[runId][in]"?: string[];
                /** @description Only rows whose runId is another one. */
                "filter[runId][ne]"?: string;
                /** @description Only rows with this number. */
                "filter[number]"?: string;
                /** @description Only rows whose number is one of these. */
                "filter[number][in]"?: string[];
                /** @description Only rows whose number is another one. */
                "filter[number][ne]"?: string;
                /** @description Only rows with this issuedOn. */
                "filter[issuedOn]"?: string;
                /** @description Only rows whose issuedOn is one of these. */
                "filter[issuedOn][in]"?: string[];
                /** @description Only rows whose issuedOn is another one. */
                "filter[issuedOn][ne]"?: string;
                /** @description Only rows whose issuedOn is at or above it. */
                "filter[issuedOn][gte]"?: string;
                /** @description Only rows whose issuedOn is above it. */
                "filter[issuedOn][gt]"?: string;
                /** @description Only rows whose issuedOn is at or below it. */
                "filter[issuedOn][lte]"?: string;
                /** @description Only rows whose issuedOn is below it. */
                "filter[issuedOn][lt]"?: string;
                /** @description Only rows with this dueOn. */
                "filter[dueOn]"?: string;
                /** @description Only rows whose dueOn is one of these. */
                "filter[dueOn][in]"?: string[];
                /** @description Only rows whose dueOn is another one. */
                "filter[dueOn][ne]"?: string;
                /** @description Only rows whose dueOn is at or above it. */
                "filter[dueOn][gte]"?: string;
                /** @description Only rows whose dueOn is above it. */
                "filter[dueOn][gt]"?: string;
                /** @description Only rows whose dueOn is at or below it. */
                "filter[dueOn][lte]"?: string;
                /** @description Only rows whose dueOn is below it. */
                "filter[dueOn][lt]"?: string;
                /** @description Only rows with this grossMinor. */
                "filter[grossMinor]"?: number;
                /** @description Only rows whose grossMinor is one of these. */
                "filter[grossMinor][in]"?: number[];
                /** @description Only rows whose grossMinor is another one. */
                "filter[grossMinor][ne]"?: number;
                /** @description Only rows whose grossMinor is at or above it. */
                "filter[grossMinor][gte]"?: number;
                /** @description Only rows whose grossMinor is above it. */
                "filter[grossMinor][gt]"?: number;
                /** @description Only rows whose grossMinor is at or below it. */
                "filter[grossMinor][lte]"?: number;
                /** @description Only rows whose grossMinor is below it. */
                "filter[grossMinor][lt]"?: number;
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is one of these. */
                "filter[createdAt][in]"?: string[];
                /** @description Only rows whose createdAt is another one. */
                "filter[createdAt][ne]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["billing.BillingDocument"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "billing.credit-notes.create": {
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    invoiceId: string;
                    reason: string;
                    lines?: {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        lineId: string;
                        amountMinor: number;
                    }[];
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
                    "application/json": components["schemas"]["billing.DocumentWithLines"];
                };
            };
        };
    };
    "billing.credit-notes.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["billing.DocumentWithLines"];
                };
            };
        };
    };
    "customers.duplicates.find": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: email */
                    email?: string;
                    phone?: string;
                    address?: components["schemas"]["customers.Address"];
                    /**
                     * Format: uuid
                     * @description The customer itself, when it is there already
                     */
                    except?: string;
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
                        /** @description At most twenty, those with most in common first */
                        data: components["schemas"]["customers.Duplicate"][];
                    };
                };
            };
        };
    };
    "customers.custom-fields.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        data: components["schemas"]["customers.CustomField"][];
                    };
                };
            };
        };
    };
    "customers.custom-fields.define": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the name. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @enum {unknown} */
                    type: "text" | "number" | "boolean" | "date" | "choice";
                    /** @description The values of a choice */
                    options?: string[];
                    /** @default false */
                    required?: boolean;
                    /** @default false */
                    searchable?: boolean;
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
                    "application/json": components["schemas"]["customers.CustomField"];
                };
            };
        };
    };
    "customers.custom-fields.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the name. */
                name: string;
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
                    "application/json": components["schemas"]["customers.CustomField"];
                };
            };
        };
    };
    "customers.imports.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this status. */
                "filter[status]"?: "running" | "done";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("running" | "done")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "running" | "done";
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["customers.CustomerImport"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "customers.imports.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["customers.CustomerImport"];
                };
            };
        };
    };
    "customers.imports.error-file": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        fileName: string;
                        content: string;
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
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this tag. */
                "filter[tag]"?: string;
                /** @description Only rows with this status. */
                "filter[status]"?: "active" | "closed";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("active" | "closed")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "active" | "closed";
                /** @description Only rows with this type. */
                "filter[type]"?: "residential" | "business";
                /** @description Only rows whose type is one of these. */
                "filter[type][in]"?: ("residential" | "business")[];
                /** @description Only rows whose type is another one. */
                "filter[type][ne]"?: "residential" | "business";
                /** @description Only rows with this resellerId. */
                "filter[resellerId]"?: string;
                /** @description Only rows whose resellerId is one of these. */
                "filter[resellerId][in]"?: string[];
                /** @description Only rows whose resellerId is another one. */
                "filter[resellerId][ne]"?: string;
                /** @description Only rows with this externalId. */
                "filter[externalId]"?: string;
                /** @description Only rows whose externalId is one of these. */
                "filter[externalId][in]"?: string[];
                /** @description Only rows whose externalId is another one. */
                "filter[externalId][ne]"?: string;
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is one of these. */
                "filter[createdAt][in]"?: string[];
                /** @description Only rows whose createdAt is another one. */
                "filter[createdAt][ne]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["customers.Customer"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
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
                    address?: components["schemas"]["customers.Address"];
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
                    tags?: string[];
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
                    "application/json": components["schemas"]["customers.Customer"];
                };
            };
        };
    };
    "customers.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["customers.Customer"];
                };
            };
        };
    };
    "customers.close": {
        parameters: {
            query?: {
                /** @description Also with services that are not over: they are cancelled */
                force?: boolean;
                /** @description For the audit log */
                reason?: string;
            };
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    "application/json": components["schemas"]["customers.Customer"];
                };
            };
        };
    };
    "customers.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    address?: components["schemas"]["customers.Address"];
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
                    tags?: string[];
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
                    "application/json": components["schemas"]["customers.Customer"];
                };
            };
        };
    };
    "customers.addresses.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this kind. */
                "filter[kind]"?: "installation" | "billing" | "postal";
                /** @description Only rows whose kind is one of these. */
                "filter[kind][in]"?: ("installation" | "billing" | "postal")[];
                /** @description Only rows whose kind is another one. */
                "filter[kind][ne]"?: "installation" | "billing" | "postal";
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["customers.CustomerAddress"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "customers.addresses.add": {
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
                /** @description The customer */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    kind: "installation" | "billing" | "postal";
                    /** @description What people call the place */
                    label?: string;
                    address: components["schemas"]["customers.Address"];
                    coordinates?: components["schemas"]["customers.Coordinates"];
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
                    "application/json": components["schemas"]["customers.CustomerAddress"];
                };
            };
        };
    };
    "customers.addresses.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description UUIDv7 */
                addressId: string;
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
                    "application/json": components["schemas"]["customers.CustomerAddress"];
                };
            };
        };
    };
    "customers.addresses.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The customer */
                id: string;
                /** @description UUIDv7 */
                addressId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    kind?: "installation" | "billing" | "postal";
                    /** @description What people call the place */
                    label?: string;
                    address?: components["schemas"]["customers.Address"];
                    coordinates?: components["schemas"]["customers.Coordinates"];
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
                    "application/json": components["schemas"]["customers.CustomerAddress"];
                };
            };
        };
    };
    "billing.accounts.balance": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["billing.Balance"];
                };
            };
        };
    };
    "billing.accounts.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["billing.BillingAccount"];
                };
            };
        };
    };
    "billing.accounts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    legalEntityId?: string;
                    /** @description Null: the legal entity’s */
                    termsDays?: number | null;
                    /** @description Null: the legal entity’s */
                    language?: string | null;
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
                    "application/json": components["schemas"]["billing.BillingAccount"];
                };
            };
        };
    };
    "billing.events.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this serviceId. */
                "filter[serviceId]"?: string;
                /** @description Only rows whose serviceId is one of these. */
                "filter[serviceId][in]"?: string[];
                /** @description Only rows whose serviceId is another one. */
                "filter[serviceId][ne]"?: string;
                /** @description Only rows with this kind. */
                "filter[kind]"?: "activated" | "changed" | "repriced" | "suspended" | "resumed" | "cancelled";
                /** @description Only rows whose kind is one of these. */
                "filter[kind][in]"?: ("activated" | "changed" | "repriced" | "suspended" | "resumed" | "cancelled")[];
                /** @description Only rows whose kind is another one. */
                "filter[kind][ne]"?: "activated" | "changed" | "repriced" | "suspended" | "resumed" | "cancelled";
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["billing.BillingEvent"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "billing.events.take-over": {
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
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Default: today in the account’s zone
                     */
                    from?: string;
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
                        services: string[];
                    };
                };
            };
        };
    };
    "billing.charges.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this serviceId. */
                "filter[serviceId]"?: string;
                /** @description Only rows whose serviceId is one of these. */
                "filter[serviceId][in]"?: string[];
                /** @description Only rows whose serviceId is another one. */
                "filter[serviceId][ne]"?: string;
                /** @description Only rows with this effectiveOn. */
                "filter[effectiveOn]"?: string;
                /** @description Only rows whose effectiveOn is one of these. */
                "filter[effectiveOn][in]"?: string[];
                /** @description Only rows whose effectiveOn is another one. */
                "filter[effectiveOn][ne]"?: string;
                /** @description Only rows whose effectiveOn is at or above it. */
                "filter[effectiveOn][gte]"?: string;
                /** @description Only rows whose effectiveOn is above it. */
                "filter[effectiveOn][gt]"?: string;
                /** @description Only rows whose effectiveOn is at or below it. */
                "filter[effectiveOn][lte]"?: string;
                /** @description Only rows whose effectiveOn is below it. */
                "filter[effectiveOn][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["billing.Charge"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "billing.charges.add": {
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
                    text: string;
                    amountMinor: number;
                    /** @description ISO 4217 */
                    currency: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    serviceId?: string;
                    /** @description Default: the account’s */
                    taxIds?: string[];
                    /**
                     * Format: date
                     * @description Default: today in the account’s zone
                     */
                    effectiveOn?: string;
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
                    "application/json": components["schemas"]["billing.Charge"];
                };
            };
        };
    };
    "customers.contacts.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["customers.Contact"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "customers.contacts.add": {
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
                /** @description The customer */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: email */
                    email?: string;
                    phone?: string;
                    roles?: ("billing" | "technical" | "contract" | "emergency")[];
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
                    "application/json": components["schemas"]["customers.Contact"];
                };
            };
        };
    };
    "customers.contacts.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description UUIDv7 */
                contactId: string;
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
                    "application/json": components["schemas"]["customers.Contact"];
                };
            };
        };
    };
    "customers.contacts.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The customer */
                id: string;
                /** @description UUIDv7 */
                contactId: string;
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
                    roles?: ("billing" | "technical" | "contract" | "emergency")[];
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
                    "application/json": components["schemas"]["customers.Contact"];
                };
            };
        };
    };
    "customers.erase": {
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
            /** @description Accepted; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customers.Erasure"];
                };
            };
        };
    };
    "customers.erasures.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["customers.Erasure"];
                };
            };
        };
    };
    "customers.external-ids.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        data: components["schemas"]["customers.ExternalId"][];
                    };
                };
            };
        };
    };
    "customers.external-ids.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The customer */
                id: string;
                /** @description The other system, such as crm or accounting */
                system: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    externalId: string;
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
                    "application/json": components["schemas"]["customers.ExternalId"];
                };
            };
        };
    };
    "customers.external-ids.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description The other system, such as crm or accounting */
                system: string;
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
                    "application/json": components["schemas"]["customers.ExternalId"];
                };
            };
        };
    };
    "billing.invoices.list-of-customer": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this status. */
                "filter[status]"?: "draft" | "issued" | "paid" | "void";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("draft" | "issued" | "paid" | "void")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "draft" | "issued" | "paid" | "void";
                /** @description Only rows with this issuedOn. */
                "filter[issuedOn]"?: string;
                /** @description Only rows whose issuedOn is one of these. */
                "filter[issuedOn][in]"?: string[];
                /** @description Only rows whose issuedOn is another one. */
                "filter[issuedOn][ne]"?: string;
                /** @description Only rows whose issuedOn is at or above it. */
                "filter[issuedOn][gte]"?: string;
                /** @description Only rows whose issuedOn is above it. */
                "filter[issuedOn][gt]"?: string;
                /** @description Only rows whose issuedOn is at or below it. */
                "filter[issuedOn][lte]"?: string;
                /** @description Only rows whose issuedOn is below it. */
                "filter[issuedOn][lt]"?: string;
                /** @description Only rows with this dueOn. */
                "filter[dueOn]"?: string;
                /** @description Only rows whose dueOn is one of these. */
                "filter[dueOn][in]"?: string[];
                /** @description Only rows whose dueOn is another one. */
                "filter[dueOn][ne]"?: string;
                /** @description Only rows whose dueOn is at or above it. */
                "filter[dueOn][gte]"?: string;
                /** @description Only rows whose dueOn is above it. */
                "filter[dueOn][gt]"?: string;
                /** @description Only rows whose dueOn is at or below it. */
                "filter[dueOn][lte]"?: string;
                /** @description Only rows whose dueOn is below it. */
                "filter[dueOn][lt]"?: string;
                /** @description Only rows with this grossMinor. */
                "filter[grossMinor]"?: number;
                /** @description Only rows whose grossMinor is one of these. */
                "filter[grossMinor][in]"?: number[];
                /** @description Only rows whose grossMinor is another one. */
                "filter[grossMinor][ne]"?: number;
                /** @description Only rows whose grossMinor is at or above it. */
                "filter[grossMinor][gte]"?: number;
                /** @description Only rows whose grossMinor is above it. */
                "filter[grossMinor][gt]"?: number;
                /** @description Only rows whose grossMinor is at or below it. */
                "filter[grossMinor][lte]"?: number;
                /** @description Only rows whose grossMinor is below it. */
                "filter[grossMinor][lt]"?: number;
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is one of these. */
                "filter[createdAt][in]"?: string[];
                /** @description Only rows whose createdAt is another one. */
                "filter[createdAt][ne]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["billing.BillingDocument"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "billing.accounts.statement": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this bookedOn. */
                "filter[bookedOn]"?: string;
                /** @description Only rows whose bookedOn is one of these. */
                "filter[bookedOn][in]"?: string[];
                /** @description Only rows whose bookedOn is another one. */
                "filter[bookedOn][ne]"?: string;
                /** @description Only rows whose bookedOn is at or above it. */
                "filter[bookedOn][gte]"?: string;
                /** @description Only rows whose bookedOn is above it. */
                "filter[bookedOn][gt]"?: string;
                /** @description Only rows whose bookedOn is at or below it. */
                "filter[bookedOn][lte]"?: string;
                /** @description Only rows whose bookedOn is below it. */
                "filter[bookedOn][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["billing.StatementLine"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "customers.legal-holds.set": {
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
                    "application/json": components["schemas"]["customers.LegalHold"];
                };
            };
        };
    };
    "customers.legal-holds.release": {
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
                    "application/json": components["schemas"]["customers.LegalHold"];
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
                    "application/json": components["schemas"]["customers.Customer"];
                };
            };
        };
    };
    "customers.notes.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this pinned. */
                "filter[pinned]"?: boolean;
                /** @description Only rows whose pinned is one of these. */
                "filter[pinned][in]"?: boolean[];
                /** @description Only rows whose pinned is another one. */
                "filter[pinned][ne]"?: boolean;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["customers.Note"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "customers.notes.add": {
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
                /** @description The customer */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    pinned?: boolean;
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
                    "application/json": components["schemas"]["customers.Note"];
                };
            };
        };
    };
    "customers.notes.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description UUIDv7 */
                noteId: string;
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
                    "application/json": components["schemas"]["customers.Note"];
                };
            };
        };
    };
    "customers.notes.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The customer */
                id: string;
                /** @description UUIDv7 */
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    text?: string;
                    pinned?: boolean;
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
                    "application/json": components["schemas"]["customers.Note"];
                };
            };
        };
    };
    "customers.personal-data.export": {
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
                    "application/json": components["schemas"]["customers.PersonalData"];
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
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this status. */
                "filter[status]"?: "pending" | "active" | "partly-active" | "suspended" | "cancelled";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("pending" | "active" | "partly-active" | "suspended" | "cancelled")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "pending" | "active" | "partly-active" | "suspended" | "cancelled";
                /** @description Only rows with this type. */
                "filter[type]"?: string;
                /** @description Only rows whose type is one of these. */
                "filter[type][in]"?: string[];
                /** @description Only rows whose type is another one. */
                "filter[type][ne]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["subscriptions.Service"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "bundle.services.order": {
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
                    components?: ({
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        tariffId: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                    /** @description Of the jobs of the bundle and its components: higher waits behind others; default: 0 */
                    priority?: number;
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
                            type: "bundle";
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            tariffId: string;
                            /** @constant */
                            status: "pending";
                            /** Format: date */
                            startDate: string;
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
                        components: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            bundleId: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            jobId: string;
                            type: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            tariffId: string;
                            /** @enum {unknown} */
                            state: "waiting" | "ordered" | "refused" | "dropped";
                            reason?: string;
                            credentials?: {
                                [key: string]: unknown;
                            };
                        }[];
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
                    /** @description Key of the device it is set up on, such as olt-3, for the limits of provisioning */
                    device?: string;
                    /** @description Higher waits behind others; default: 0 */
                    priority?: number;
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
    "voice.services.order": {
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
                    /** @description Free numbers of the inventory; default: the next free one; an empty list: none */
                    numbers?: string[];
                    /** @description Key of the device it is set up on, such as sip-2, for the limits of provisioning */
                    device?: string;
                    /** @description Higher waits behind others; default: 0 */
                    priority?: number;
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
                            type: "voice";
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            tariffId: string;
                            /** @constant */
                            status: "pending";
                            login: string;
                            numbers: string[];
                            /** Format: date */
                            startDate: string;
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
                            username: string;
                            /** @description SIP domain, and realm of the digest */
                            realm: string;
                            /** @description Only here: nobody can read it again */
                            password: string;
                        };
                    };
                };
            };
        };
    };
    "customers.timeline.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "at" | "-at";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this type. */
                "filter[type]"?: string;
                /** @description Only rows whose type is one of these. */
                "filter[type][in]"?: string[];
                /** @description Only rows whose type is another one. */
                "filter[type][ne]"?: string;
                /** @description Only rows with this plugin. */
                "filter[plugin]"?: string;
                /** @description Only rows whose plugin is one of these. */
                "filter[plugin][in]"?: string[];
                /** @description Only rows whose plugin is another one. */
                "filter[plugin][ne]"?: string;
                /** @description Only rows with this at. */
                "filter[at]"?: string;
                /** @description Only rows whose at is one of these. */
                "filter[at][in]"?: string[];
                /** @description Only rows whose at is another one. */
                "filter[at][ne]"?: string;
                /** @description Only rows whose at is at or above it. */
                "filter[at][gte]"?: string;
                /** @description Only rows whose at is above it. */
                "filter[at][gt]"?: string;
                /** @description Only rows whose at is at or below it. */
                "filter[at][lte]"?: string;
                /** @description Only rows whose at is below it. */
                "filter[at][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["customers.TimelineEntry"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "customers.users.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt" | "email" | "-email" | "name" | "-name";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["customers.User"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "customers.users.create": {
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
                /** @description The customer */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    name: string;
                    /** @description Default: customer */
                    roles?: string[];
                    password?: string;
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
                    "application/json": components["schemas"]["customers.User"];
                };
            };
        };
    };
    "customers.import": {
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
        requestBody?: {
            content: {
                "application/json": {
                    fileName?: string;
                    content?: string;
                    contentBase64?: string;
                    /** @enum {unknown} */
                    encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
                    /** @enum {unknown} */
                    separator?: "," | ";" | "\t" | "|";
                    /** @description Field by heading; without it a column is for the field its heading names */
                    mapping?: {
                        [key: string]: string;
                    };
                    /** @description Only says what would become of it */
                    dryRun?: boolean;
                    /**
                     * Format: uuid
                     * @description Whose the customers become
                     */
                    resellerId?: string;
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
                        fileName: string;
                        /** @enum {unknown} */
                        encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
                        /** @enum {unknown} */
                        separator: "," | ";" | "\t" | "|";
                        columns: {
                            heading: string;
                            field?: string;
                        }[];
                        /** @description Rows of the file, the heading and empty lines not counted */
                        rows: number;
                        /** @description Rows that do not fit; they are in the error file */
                        failed: number;
                        dryRun: boolean;
                        /** @description The first hundred */
                        errors: {
                            line: number;
                            problems: {
                                field: string;
                                message: string;
                            }[];
                        }[];
                        import?: components["schemas"]["customers.CustomerImport"];
                    };
                };
            };
        };
    };
    "billing.invoices.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this status. */
                "filter[status]"?: "draft" | "issued" | "paid" | "void";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("draft" | "issued" | "paid" | "void")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "draft" | "issued" | "paid" | "void";
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows whose customerId is one of these. */
                "filter[customerId][in]"?: string[];
                /** @description Only rows whose customerId is another one. */
                "filter[customerId][ne]"?: string;
                /** @description Only rows with this currency. */
                "filter[currency]"?: string;
                /** @description Only rows whose currency is one of these. */
                "filter[currency][in]"?: string[];
                /** @description Only rows whose currency is another one. */
                "filter[currency][ne]"?: string;
                /** @description Only rows with this runId. */
                "filter[runId]"?: string;
                /** @description Only rows whose runId is one of these. */
                "filter[runId][in]"?: string[];
                /** @description Only rows whose runId is another one. */
                "filter[runId][ne]"?: string;
                /** @description Only rows with this number. */
                "filter[number]"?: string;
                /** @description Only rows whose number is one of these. */
                "filter[number][in]"?: string[];
                /** @description Only rows whose number is another one. */
                "filter[number][ne]"?: string;
                /** @description Only rows with this issuedOn. */
                "filter[issuedOn]"?: string;
                /** @description Only rows whose issuedOn is one of these. */
                "filter[issuedOn][in]"?: string[];
                /** @description Only rows whose issuedOn is another one. */
                "filter[issuedOn][ne]"?: string;
                /** @description Only rows whose issuedOn is at or above it. */
                "filter[issuedOn][gte]"?: string;
                /** @description Only rows whose issuedOn is above it. */
                "filter[issuedOn][gt]"?: string;
                /** @description Only rows whose issuedOn is at or below it. */
                "filter[issuedOn][lte]"?: string;
                /** @description Only rows whose issuedOn is below it. */
                "filter[issuedOn][lt]"?: string;
                /** @description Only rows with this dueOn. */
                "filter[dueOn]"?: string;
                /** @description Only rows whose dueOn is one of these. */
                "filter[dueOn][in]"?: string[];
                /** @description Only rows whose dueOn is another one. */
                "filter[dueOn][ne]"?: string;
                /** @description Only rows whose dueOn is at or above it. */
                "filter[dueOn][gte]"?: string;
                /** @description Only rows whose dueOn is above it. */
                "filter[dueOn][gt]"?: string;
                /** @description Only rows whose dueOn is at or below it. */
                "filter[dueOn][lte]"?: string;
                /** @description Only rows whose dueOn is below it. */
                "filter[dueOn][lt]"?: string;
                /** @description Only rows with this grossMinor. */
                "filter[grossMinor]"?: number;
                /** @description Only rows whose grossMinor is one of these. */
                "filter[grossMinor][in]"?: number[];
                /** @description Only rows whose grossMinor is another one. */
                "filter[grossMinor][ne]"?: number;
                /** @description Only rows whose grossMinor is at or above it. */
                "filter[grossMinor][gte]"?: number;
                /** @description Only rows whose grossMinor is above it. */
                "filter[grossMinor][gt]"?: number;
                /** @description Only rows whose grossMinor is at or below it. */
                "filter[grossMinor][lte]"?: number;
                /** @description Only rows whose grossMinor is below it. */
                "filter[grossMinor][lt]"?: number;
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is one of these. */
                "filter[createdAt][in]"?: string[];
                /** @description Only rows whose createdAt is another one. */
                "filter[createdAt][ne]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["billing.BillingDocument"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "billing.invoices.draft": {
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    customerId: string;
                    /** @description ISO 4217 */
                    currency: string;
                    lines: {
                        text: string;
                        amountMinor: number;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        serviceId?: string;
                        /** @description Default: the account’s */
                        taxIds?: string[];
                    }[];
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
                    "application/json": components["schemas"]["billing.DocumentWithLines"];
                };
            };
        };
    };
    "billing.invoices.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["billing.DocumentWithLines"];
                };
            };
        };
    };
    "billing.invoices.discard": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
    "billing.invoices.issue": {
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
                    "application/json": components["schemas"]["billing.DocumentWithLines"];
                };
            };
        };
    };
    "billing.invoices.void": {
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
                    "application/json": components["schemas"]["billing.DocumentWithLines"];
                };
            };
        };
    };
    "billing.legal-entities.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        data: components["schemas"]["billing.LegalEntity"][];
                    };
                };
            };
        };
    };
    "billing.legal-entities.create": {
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
                    address?: {
                        street?: string;
                        postalCode?: string;
                        city?: string;
                        /** @description ISO 3166-1 alpha-2 */
                        country?: string;
                    };
                    vatNumber?: string;
                    /**
                     * @description Days from the issue to the due date
                     * @default 14
                     */
                    termsDays?: number;
                    /**
                     * @description BCP 47
                     * @default en
                     */
                    language?: string;
                    taxIds?: string[];
                    invoicePrefix: string;
                    creditNotePrefix: string;
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
                    "application/json": components["schemas"]["billing.LegalEntity"];
                };
            };
        };
    };
    "billing.legal-entities.change": {
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
                    address?: {
                        street?: string;
                        postalCode?: string;
                        city?: string;
                        /** @description ISO 3166-1 alpha-2 */
                        country?: string;
                    };
                    vatNumber?: string;
                    /** @description Days from the issue to the due date */
                    termsDays?: number;
                    /** @description BCP 47 */
                    language?: string;
                    taxIds?: string[];
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
                    "application/json": components["schemas"]["billing.LegalEntity"];
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
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
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
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["marketplace.MarketplaceRow"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "marketplace.plugins.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                        data: components["schemas"]["marketplace.Source"][];
                    };
                };
            };
        };
    };
    "marketplace.sources.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        data: components["schemas"]["marketplace.Source"][];
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
                    "application/json": components["schemas"]["marketplace.Source"];
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
                    "application/json": components["schemas"]["marketplace.Source"];
                };
            };
        };
    };
    "marketplace.updates.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
    "billing.payments.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this kind. */
                "filter[kind]"?: "payment" | "refund" | "reversal";
                /** @description Only rows whose kind is one of these. */
                "filter[kind][in]"?: ("payment" | "refund" | "reversal")[];
                /** @description Only rows whose kind is another one. */
                "filter[kind][ne]"?: "payment" | "refund" | "reversal";
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows whose customerId is one of these. */
                "filter[customerId][in]"?: string[];
                /** @description Only rows whose customerId is another one. */
                "filter[customerId][ne]"?: string;
                /** @description Only rows with this currency. */
                "filter[currency]"?: string;
                /** @description Only rows whose currency is one of these. */
                "filter[currency][in]"?: string[];
                /** @description Only rows whose currency is another one. */
                "filter[currency][ne]"?: string;
                /** @description Only rows with this method. */
                "filter[method]"?: string;
                /** @description Only rows whose method is one of these. */
                "filter[method][in]"?: string[];
                /** @description Only rows whose method is another one. */
                "filter[method][ne]"?: string;
                /** @description Only rows with this ofPaymentId. */
                "filter[ofPaymentId]"?: string;
                /** @description Only rows whose ofPaymentId is one of these. */
                "filter[ofPaymentId][in]"?: string[];
                /** @description Only rows whose ofPaymentId is another one. */
                "filter[ofPaymentId][ne]"?: string;
                /** @description Only rows with this receivedOn. */
                "filter[receivedOn]"?: string;
                /** @description Only rows whose receivedOn is one of these. */
                "filter[receivedOn][in]"?: string[];
                /** @description Only rows whose receivedOn is another one. */
                "filter[receivedOn][ne]"?: string;
                /** @description Only rows whose receivedOn is at or above it. */
                "filter[receivedOn][gte]"?: string;
                /** @description Only rows whose receivedOn is above it. */
                "filter[receivedOn][gt]"?: string;
                /** @description Only rows whose receivedOn is at or below it. */
                "filter[receivedOn][lte]"?: string;
                /** @description Only rows whose receivedOn is below it. */
                "filter[receivedOn][lt]"?: string;
                /** @description Only rows with this amountMinor. */
                "filter[amountMinor]"?: number;
                /** @description Only rows whose amountMinor is one of these. */
                "filter[amountMinor][in]"?: number[];
                /** @description Only rows whose amountMinor is another one. */
                "filter[amountMinor][ne]"?: number;
                /** @description Only rows whose amountMinor is at or above it. */
                "filter[amountMinor][gte]"?: number;
                /** @description Only rows whose amountMinor is above it. */
                "filter[amountMinor][gt]"?: number;
                /** @description Only rows whose amountMinor is at or below it. */
                "filter[amountMinor][lte]"?: number;
                /** @description Only rows whose amountMinor is below it. */
                "filter[amountMinor][lt]"?: number;
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is one of these. */
                "filter[createdAt][in]"?: string[];
                /** @description Only rows whose createdAt is another one. */
                "filter[createdAt][ne]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["billing.Payment"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "billing.payments.record": {
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    customerId: string;
                    amountMinor: number;
                    /** @description ISO 4217 */
                    currency: string;
                    /** @description How: cash, transfer, card … */
                    method: string;
                    reference?: string;
                    /**
                     * Format: date
                     * @description Default: today in the account’s zone; not a later day
                     */
                    receivedOn?: string;
                    allocations?: {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        invoiceId: string;
                        amountMinor: number;
                    }[];
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
                    "application/json": components["schemas"]["billing.PaymentWithAllocations"];
                };
            };
        };
    };
    "billing.payments.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["billing.PaymentWithAllocations"];
                };
            };
        };
    };
    "billing.payments.allocate": {
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
        requestBody: {
            content: {
                "application/json": {
                    allocations: {
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        invoiceId: string;
                        amountMinor: number;
                    }[];
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
                    "application/json": components["schemas"]["billing.PaymentWithAllocations"];
                };
            };
        };
    };
    "billing.payments.refund": {
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
                    amountMinor?: number;
                    reason: string;
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
                    "application/json": components["schemas"]["billing.Payment"];
                };
            };
        };
    };
    "billing.payments.reverse": {
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
            /** @description Done; it was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["billing.Payment"];
                };
            };
        };
    };
    "plugins.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["plugins.PluginDetails"];
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
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    "application/json": components["schemas"]["plugins.Plugin"];
                };
            };
        };
    };
    "plugins.configuration.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["plugins.Plugin"];
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
                    "application/json": components["schemas"]["plugins.Plugin"];
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["plugins.Health"];
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["plugins.Plugin"];
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
                    "application/json": components["schemas"]["plugins.Plugin"];
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
                    "application/json": components["schemas"]["plugins.Plugin"];
                };
            };
        };
    };
    "plugins.schedules.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        data: components["schemas"]["plugins.Schedule"][];
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this status. */
                "filter[status]"?: "queued" | "running" | "retrying" | "manual" | "done" | "cancelled";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("queued" | "running" | "retrying" | "manual" | "done" | "cancelled")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "queued" | "running" | "retrying" | "manual" | "done" | "cancelled";
                /** @description Only rows with this serviceId. */
                "filter[serviceId]"?: string;
                /** @description Only rows whose serviceId is one of these. */
                "filter[serviceId][in]"?: string[];
                /** @description Only rows whose serviceId is another one. */
                "filter[serviceId][ne]"?: string;
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows whose customerId is one of these. */
                "filter[customerId][in]"?: string[];
                /** @description Only rows whose customerId is another one. */
                "filter[customerId][ne]"?: string;
                /** @description Only rows with this serviceType. */
                "filter[serviceType]"?: string;
                /** @description Only rows whose serviceType is one of these. */
                "filter[serviceType][in]"?: string[];
                /** @description Only rows whose serviceType is another one. */
                "filter[serviceType][ne]"?: string;
                /** @description Only rows with this action. */
                "filter[action]"?: "activate" | "change" | "suspend" | "resume" | "terminate";
                /** @description Only rows whose action is one of these. */
                "filter[action][in]"?: ("activate" | "change" | "suspend" | "resume" | "terminate")[];
                /** @description Only rows whose action is another one. */
                "filter[action][ne]"?: "activate" | "change" | "suspend" | "resume" | "terminate";
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is one of these. */
                "filter[createdAt][in]"?: string[];
                /** @description Only rows whose createdAt is another one. */
                "filter[createdAt][ne]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["provisioning.Job"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "provisioning.jobs.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        cancelRequested: boolean;
                        dependsOn: string[];
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        blockedBy?: string;
                        device?: string;
                        priority: number;
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
                        difference?: {
                            field: string;
                            desired?: string;
                            actual?: string;
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
                    "application/json": components["schemas"]["provisioning.Job"];
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
                    "application/json": components["schemas"]["provisioning.Job"];
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
                    "application/json": components["schemas"]["provisioning.Job"];
                };
            };
        };
    };
    "provisioning.jobs.bulk": {
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
                    /** @enum {unknown} */
                    action: "retry" | "complete" | "cancel";
                    reason?: string;
                    filter: {
                        ids?: string[];
                        /** @enum {unknown} */
                        status?: "queued" | "running" | "retrying" | "manual" | "done" | "cancelled";
                        serviceType?: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        customerId?: string;
                        device?: string;
                    };
                    except?: string[];
                    preview?: boolean;
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
                        preview?: {
                            matching: number;
                            changing: number;
                            excluded: {
                                reason: string;
                                count: number;
                                sample: string[];
                            }[];
                        };
                        changed?: number;
                    };
                };
            };
        };
    };
    "provisioning.queue.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                            /** @enum {unknown} */
                            status: "queued" | "running" | "retrying" | "manual" | "done" | "cancelled";
                            count: number;
                            oldestSeconds: number;
                        }[];
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
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this login. */
                "filter[login]"?: string;
                /** @description Only rows whose login is one of these. */
                "filter[login][in]"?: string[];
                /** @description Only rows whose login is another one. */
                "filter[login][ne]"?: string;
                /** @description Only rows with this result. */
                "filter[result]"?: "accept" | "reject" | "garden";
                /** @description Only rows whose result is one of these. */
                "filter[result][in]"?: ("accept" | "reject" | "garden")[];
                /** @description Only rows whose result is another one. */
                "filter[result][ne]"?: "accept" | "reject" | "garden";
                /** @description Only rows with this nasId. */
                "filter[nasId]"?: string;
                /** @description Only rows whose nasId is one of these. */
                "filter[nasId][in]"?: string[];
                /** @description Only rows whose nasId is another one. */
                "filter[nasId][ne]"?: string;
                /** @description Only rows with this at. */
                "filter[at]"?: string;
                /** @description Only rows whose at is one of these. */
                "filter[at][in]"?: string[];
                /** @description Only rows whose at is another one. */
                "filter[at][ne]"?: string;
                /** @description Only rows whose at is at or above it. */
                "filter[at][gte]"?: string;
                /** @description Only rows whose at is above it. */
                "filter[at][gt]"?: string;
                /** @description Only rows whose at is at or below it. */
                "filter[at][lte]"?: string;
                /** @description Only rows whose at is below it. */
                "filter[at][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["radius.AuthLogEntry"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "radius.cgnat-logs.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["radius.CgnatFile"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "radius.cgnat-logs.import": {
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
                    /** @description CSV; times with their zone (RFC 3339) or in seconds since 1970. A row without `to` is open until one with it comes */
                    content: string;
                    name?: string;
                    /**
                     * Format: uuid
                     * @description NAS whose subscribers are behind it, where private addresses occur more than once
                     */
                    nasId?: string;
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
                    "application/json": components["schemas"]["radius.CgnatFile"];
                };
            };
        };
    };
    "radius.coa-requests.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this state. */
                "filter[state]"?: "pending" | "acknowledged" | "verified" | "session-gone" | "manual";
                /** @description Only rows whose state is one of these. */
                "filter[state][in]"?: ("pending" | "acknowledged" | "verified" | "session-gone" | "manual")[];
                /** @description Only rows whose state is another one. */
                "filter[state][ne]"?: "pending" | "acknowledged" | "verified" | "session-gone" | "manual";
                /** @description Only rows with this kind. */
                "filter[kind]"?: "coa" | "disconnect";
                /** @description Only rows whose kind is one of these. */
                "filter[kind][in]"?: ("coa" | "disconnect")[];
                /** @description Only rows whose kind is another one. */
                "filter[kind][ne]"?: "coa" | "disconnect";
                /** @description Only rows with this sessionId. */
                "filter[sessionId]"?: string;
                /** @description Only rows whose sessionId is one of these. */
                "filter[sessionId][in]"?: string[];
                /** @description Only rows whose sessionId is another one. */
                "filter[sessionId][ne]"?: string;
                /** @description Only rows with this serviceId. */
                "filter[serviceId]"?: string;
                /** @description Only rows whose serviceId is one of these. */
                "filter[serviceId][in]"?: string[];
                /** @description Only rows whose serviceId is another one. */
                "filter[serviceId][ne]"?: string;
                /** @description Only rows with this nasId. */
                "filter[nasId]"?: string;
                /** @description Only rows whose nasId is one of these. */
                "filter[nasId][in]"?: string[];
                /** @description Only rows whose nasId is another one. */
                "filter[nasId][ne]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["radius.CoaRequest"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "radius.gardens.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        data: components["schemas"]["radius.Garden"][];
                    };
                };
            };
        };
    };
    "radius.gardens.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Names the reason. */
                reason: "non_payment" | "customer_request" | "abuse" | "technical" | "other" | "quota";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description As it is called on the access servers */
                    list?: string;
                    /** @description As it is called on the access servers */
                    pool?: string;
                    /** @description kbit/s */
                    downKbps?: number;
                    /** @description kbit/s */
                    upKbps?: number;
                    /** @description What is otherwise on access servers of a vendor */
                    vendors?: {
                        mikrotik?: {
                            /** @description As it is called on the access servers */
                            list?: string;
                            /** @description As it is called on the access servers */
                            pool?: string;
                            /** @description kbit/s */
                            downKbps?: number;
                            /** @description kbit/s */
                            upKbps?: number;
                        };
                        cisco?: {
                            /** @description As it is called on the access servers */
                            list?: string;
                            /** @description As it is called on the access servers */
                            pool?: string;
                            /** @description kbit/s */
                            downKbps?: number;
                            /** @description kbit/s */
                            upKbps?: number;
                        };
                        juniper?: {
                            /** @description As it is called on the access servers */
                            list?: string;
                            /** @description As it is called on the access servers */
                            pool?: string;
                            /** @description kbit/s */
                            downKbps?: number;
                            /** @description kbit/s */
                            upKbps?: number;
                        };
                        huawei?: {
                            /** @description As it is called on the access servers */
                            list?: string;
                            /** @description As it is called on the access servers */
                            pool?: string;
                            /** @description kbit/s */
                            downKbps?: number;
                            /** @description kbit/s */
                            upKbps?: number;
                        };
                        wispr?: {
                            /** @description As it is called on the access servers */
                            list?: string;
                            /** @description As it is called on the access servers */
                            pool?: string;
                            /** @description kbit/s */
                            downKbps?: number;
                            /** @description kbit/s */
                            upKbps?: number;
                        };
                    };
                    /** @description Names and networks that can be reached all the same */
                    allow?: string[];
                    /** @description The garden’s page, for hotspots that send browsers there */
                    pageUrl?: string;
                    /** @description Where one pays */
                    payUrl?: string;
                    contact?: string;
                    /** @description By language, such as en */
                    texts?: {
                        [key: string]: {
                            title: string;
                            /** @description Paragraphs are parted by an empty line */
                            text: string;
                        };
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
                    "application/json": components["schemas"]["radius.Garden"];
                };
            };
        };
    };
    "radius.addresses.look-up": {
        parameters: {
            query: {
                /** @description IPv4 or IPv6 address */
                ip: string;
                /** @description Needed for an address that many share: the port the other side saw */
                port?: number;
                /** @description Such as tcp or udp */
                protocol?: string;
                /** @description Default now */
                at?: string;
            };
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["radius.AddressLookUp"];
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
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this vendor. */
                "filter[vendor]"?: "mikrotik" | "cisco" | "juniper" | "huawei" | "wispr";
                /** @description Only rows whose vendor is one of these. */
                "filter[vendor][in]"?: ("mikrotik" | "cisco" | "juniper" | "huawei" | "wispr")[];
                /** @description Only rows whose vendor is another one. */
                "filter[vendor][ne]"?: "mikrotik" | "cisco" | "juniper" | "huawei" | "wispr";
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["radius.Nas"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
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
                    /** @description How its subscribers come: pppoe, ipoe, hotspot or static choose the vendor’s template for it */
                    accessType?: string;
                    /** @description Drop Access-Requests without Message-Authenticator (CVE-2024-3596). Wanted wherever the NAS can send it; default false, since old ones cannot */
                    requireMessageAuthenticator?: boolean;
                    /** @description Further addresses its packets come from, such as one of the other family */
                    otherAddresses?: string[];
                    /** @description NAS-Identifier of one that shares its address with others, as behind address translation; then every packet has to carry it */
                    identifier?: string;
                    /** @description Where CoA and Disconnect are sent; default: its address */
                    coaAddress?: string;
                    /** @description Seconds between two accounting packets of a session; default 600 */
                    interimSeconds?: number;
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
                    "application/json": components["schemas"]["radius.Nas"];
                };
            };
        };
    };
    "radius.nas.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["radius.Nas"];
                };
            };
        };
    };
    "radius.nas.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    /** @description How its subscribers come: pppoe, ipoe, hotspot or static choose the vendor’s template for it */
                    accessType?: string;
                    /** @description Drop Access-Requests without Message-Authenticator (CVE-2024-3596). Wanted wherever the NAS can send it; default false, since old ones cannot */
                    requireMessageAuthenticator?: boolean;
                    /** @description Further addresses its packets come from, such as one of the other family */
                    otherAddresses?: string[];
                    /** @description NAS-Identifier of one that shares its address with others, as behind address translation; then every packet has to carry it */
                    identifier?: string;
                    /** @description Where CoA and Disconnect are sent; default: its address */
                    coaAddress?: string;
                    /** @description Seconds between two accounting packets of a session; default 600 */
                    interimSeconds?: number;
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
                    "application/json": components["schemas"]["radius.Nas"];
                };
            };
        };
    };
    "radius.nas.set-credential": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description Names the kind. */
                kind: "api" | "ssh";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userName: string;
                    /** @description Default: the usual one */
                    port?: number;
                    /** @description Password, or with ssh a private key */
                    secret: string;
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
                    "application/json": components["schemas"]["radius.NasCredential"];
                };
            };
        };
    };
    "radius.nas.remove-credential": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description Names the kind. */
                kind: "api" | "ssh";
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
    "radius.nas.preview-reply": {
        parameters: {
            query?: {
                login?: string;
                downKbps?: number;
                upKbps?: number;
                garden?: "non_payment" | "customer_request" | "abuse" | "technical" | "other" | "quota";
            };
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["radius.ReplyPreview"];
                };
            };
        };
    };
    "radius.nas.list-reboots": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "at" | "-at";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this at. */
                "filter[at]"?: string;
                /** @description Only rows whose at is one of these. */
                "filter[at][in]"?: string[];
                /** @description Only rows whose at is another one. */
                "filter[at][ne]"?: string;
                /** @description Only rows whose at is at or above it. */
                "filter[at][gte]"?: string;
                /** @description Only rows whose at is above it. */
                "filter[at][gt]"?: string;
                /** @description Only rows whose at is at or below it. */
                "filter[at][lte]"?: string;
                /** @description Only rows whose at is below it. */
                "filter[at][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["radius.NasReboot"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "radius.pools.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this gives. */
                "filter[gives]"?: "address" | "prefix" | "delegated-prefix";
                /** @description Only rows whose gives is one of these. */
                "filter[gives][in]"?: ("address" | "prefix" | "delegated-prefix")[];
                /** @description Only rows whose gives is another one. */
                "filter[gives][ne]"?: "address" | "prefix" | "delegated-prefix";
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["radius.Pool"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "radius.pools.create": {
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
                    /** @description IPv4 or IPv6 network */
                    cidr: string;
                    /** @description What is not given out by itself: addresses, ranges `A-B` or networks inside the pool */
                    exclude?: string[];
                    /** @description IPv6: gives prefixes of this length to be delegated; left out, a /64 for the line itself */
                    delegatedPrefixLength?: number;
                    /** @description Services that name no pool of this kind get theirs from it; one pool of each kind at most */
                    forEverybody?: boolean;
                    /** @description How long what was given back goes to nobody else; default one day */
                    quarantineSeconds?: number;
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
                    "application/json": components["schemas"]["radius.Pool"];
                };
            };
        };
    };
    "radius.pools.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["radius.Pool"];
                };
            };
        };
    };
    "radius.pools.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
    "radius.pools.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    /** @description What is not given out by itself: addresses, ranges `A-B` or networks inside the pool */
                    exclude?: string[];
                    /** @description Services that name no pool of this kind get theirs from it; one pool of each kind at most */
                    forEverybody?: boolean;
                    /** @description How long what was given back goes to nobody else; default one day */
                    quarantineSeconds?: number;
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
                    "application/json": components["schemas"]["radius.Pool"];
                };
            };
        };
    };
    "radius.pools.list-leases": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "assignedAt" | "-assignedAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this serviceId. */
                "filter[serviceId]"?: string;
                /** @description Only rows whose serviceId is one of these. */
                "filter[serviceId][in]"?: string[];
                /** @description Only rows whose serviceId is another one. */
                "filter[serviceId][ne]"?: string;
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows whose customerId is one of these. */
                "filter[customerId][in]"?: string[];
                /** @description Only rows whose customerId is another one. */
                "filter[customerId][ne]"?: string;
                /** @description Only rows with this address. */
                "filter[address]"?: string;
                /** @description Only rows whose address is one of these. */
                "filter[address][in]"?: string[];
                /** @description Only rows whose address is another one. */
                "filter[address][ne]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["radius.PoolLease"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "radius.reports.nas-health": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        data: components["schemas"]["radius.NasHealth"][];
                    };
                };
            };
        };
    };
    "radius.reports.sessions": {
        parameters: {
            query?: {
                /** @description Default 30 days before `to` */
                from?: string;
                /** @description Not included; default now */
                to?: string;
                /** @description Default day */
                granularity?: "hour" | "day";
                /** @description IANA time zone whose days are meant; default UTC */
                timeZone?: string;
            };
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["radius.SessionReport"];
                };
            };
        };
    };
    "radius.reports.top-users": {
        parameters: {
            query?: {
                /** @description Default 30 days before `to` */
                from?: string;
                /** @description Not included; default now */
                to?: string;
                /** @description Default 20 */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["radius.TopUsers"];
                };
            };
        };
    };
    "radius.reports.usage": {
        parameters: {
            query?: {
                /** @description Default 30 days before `to` */
                from?: string;
                /** @description Not included; default now */
                to?: string;
                /** @description Default day */
                granularity?: "hour" | "day";
                /** @description IANA time zone whose days are meant; default UTC */
                timeZone?: string;
            };
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["radius.UsageReport"];
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
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this state. */
                "filter[state]"?: "starting" | "online" | "quiet" | "stale" | "closed" | "reopened";
                /** @description Only rows with this login. */
                "filter[login]"?: string;
                /** @description Only rows whose login is one of these. */
                "filter[login][in]"?: string[];
                /** @description Only rows whose login is another one. */
                "filter[login][ne]"?: string;
                /** @description Only rows with this nasId. */
                "filter[nasId]"?: string;
                /** @description Only rows whose nasId is one of these. */
                "filter[nasId][in]"?: string[];
                /** @description Only rows whose nasId is another one. */
                "filter[nasId][ne]"?: string;
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows whose customerId is one of these. */
                "filter[customerId][in]"?: string[];
                /** @description Only rows whose customerId is another one. */
                "filter[customerId][ne]"?: string;
                /** @description Only rows with this serviceId. */
                "filter[serviceId]"?: string;
                /** @description Only rows whose serviceId is one of these. */
                "filter[serviceId][in]"?: string[];
                /** @description Only rows whose serviceId is another one. */
                "filter[serviceId][ne]"?: string;
                /** @description Only rows with this startedAt. */
                "filter[startedAt]"?: string;
                /** @description Only rows whose startedAt is one of these. */
                "filter[startedAt][in]"?: string[];
                /** @description Only rows whose startedAt is another one. */
                "filter[startedAt][ne]"?: string;
                /** @description Only rows whose startedAt is at or above it. */
                "filter[startedAt][gte]"?: string;
                /** @description Only rows whose startedAt is above it. */
                "filter[startedAt][gt]"?: string;
                /** @description Only rows whose startedAt is at or below it. */
                "filter[startedAt][lte]"?: string;
                /** @description Only rows whose startedAt is below it. */
                "filter[startedAt][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["radius.Session"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "radius.sessions.disconnect": {
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
                    "application/json": components["schemas"]["radius.CoaRequest"];
                };
            };
        };
    };
    "identity.resellers.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this status. */
                "filter[status]"?: "active" | "closed";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("active" | "closed")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "active" | "closed";
                /** @description Only rows with this parentId. */
                "filter[parentId]"?: string;
                /** @description Only rows whose parentId is one of these. */
                "filter[parentId][in]"?: string[];
                /** @description Only rows whose parentId is another one. */
                "filter[parentId][ne]"?: string;
                /** @description Only rows with this externalId. */
                "filter[externalId]"?: string;
                /** @description Only rows whose externalId is one of these. */
                "filter[externalId][in]"?: string[];
                /** @description Only rows whose externalId is another one. */
                "filter[externalId][ne]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["identity.Reseller"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "identity.resellers.create": {
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
                    /**
                     * Format: uuid
                     * @description Default: the caller’s own reseller
                     */
                    parentId?: string;
                    /** Format: email */
                    email?: string;
                    phone?: string;
                    externalId?: string;
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
                    "application/json": components["schemas"]["identity.Reseller"];
                };
            };
        };
    };
    "identity.resellers.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["identity.Reseller"];
                };
            };
        };
    };
    "identity.resellers.close": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    "application/json": components["schemas"]["identity.Reseller"];
                };
            };
        };
    };
    "identity.resellers.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                     * Format: uuid
                     * @description Moves it, with all below it
                     */
                    parentId?: string;
                    /**
                     * Format: email
                     * @description null removes it
                     */
                    email?: string | null;
                    /** @description null removes it */
                    phone?: string | null;
                    /** @description null removes it */
                    externalId?: string | null;
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
                    "application/json": components["schemas"]["identity.Reseller"];
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
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this name. */
                "filter[name]"?: string;
                /** @description Only rows whose name is one of these. */
                "filter[name][in]"?: string[];
                /** @description Only rows whose name is another one. */
                "filter[name][ne]"?: string;
                /** @description Only rows with this ready. */
                "filter[ready]"?: boolean;
                /** @description Only rows whose ready is one of these. */
                "filter[ready][in]"?: boolean[];
                /** @description Only rows whose ready is another one. */
                "filter[ready][ne]"?: boolean;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["identity.Role"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
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
                    /** @description Lower case, such as `night-shift` */
                    name: string;
                    permissions: string[];
                    /** @description Default: staff */
                    kinds?: ("staff" | "reseller" | "customer")[];
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
                    "application/json": components["schemas"]["identity.Role"];
                };
            };
        };
    };
    "identity.roles.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["identity.Role"];
                };
            };
        };
    };
    "identity.roles.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
    "identity.roles.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    permissions?: string[];
                    kinds?: ("staff" | "reseller" | "customer")[];
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
                    "application/json": components["schemas"]["identity.Role"];
                };
            };
        };
    };
    "sandbox.clock.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
    "sandbox.devices.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        script: ("accept" | "refuse" | "fail" | "time-out" | "lose-reply" | "slow")[];
                        delayMs: number;
                        calls: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            /** @enum {unknown} */
                            step: "accept" | "refuse" | "fail" | "time-out" | "lose-reply" | "slow";
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            jobId: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            serviceId: string;
                            action: string;
                            desiredVersion: number;
                            undo: boolean;
                            fields: string[];
                            changed: boolean;
                        }[];
                    };
                };
            };
        };
    };
    "sandbox.devices.script": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    script: ("accept" | "refuse" | "fail" | "time-out" | "lose-reply" | "slow")[];
                    delayMs?: number;
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
                        script: ("accept" | "refuse" | "fail" | "time-out" | "lose-reply" | "slow")[];
                        delayMs: number;
                        calls: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            at: string;
                            /** @enum {unknown} */
                            step: "accept" | "refuse" | "fail" | "time-out" | "lose-reply" | "slow";
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            jobId: string;
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            serviceId: string;
                            action: string;
                            desiredVersion: number;
                            undo: boolean;
                            fields: string[];
                            changed: boolean;
                        }[];
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
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this to. */
                "filter[to]"?: string;
                /** @description Only rows whose to is one of these. */
                "filter[to][in]"?: string[];
                /** @description Only rows whose to is another one. */
                "filter[to][ne]"?: string;
                /** @description Only rows with this template. */
                "filter[template]"?: string;
                /** @description Only rows whose template is one of these. */
                "filter[template][in]"?: string[];
                /** @description Only rows whose template is another one. */
                "filter[template][ne]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["comms.CapturedMessage"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "subscriptions.types.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                            type: string;
                            title: string;
                            plugin: string;
                            enabled: boolean;
                            tariffFields?: {
                                [key: string]: unknown;
                            };
                        }[];
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
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this status. */
                "filter[status]"?: "pending" | "active" | "partly-active" | "suspended" | "cancelled";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("pending" | "active" | "partly-active" | "suspended" | "cancelled")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "pending" | "active" | "partly-active" | "suspended" | "cancelled";
                /** @description Only rows with this type. */
                "filter[type]"?: string;
                /** @description Only rows whose type is one of these. */
                "filter[type][in]"?: string[];
                /** @description Only rows whose type is another one. */
                "filter[type][ne]"?: string;
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows whose customerId is one of these. */
                "filter[customerId][in]"?: string[];
                /** @description Only rows whose customerId is another one. */
                "filter[customerId][ne]"?: string;
                /** @description Only rows with this tariffId. */
                "filter[tariffId]"?: string;
                /** @description Only rows whose tariffId is one of these. */
                "filter[tariffId][in]"?: string[];
                /** @description Only rows whose tariffId is another one. */
                "filter[tariffId][ne]"?: string;
                /** @description Only rows with this parentId. */
                "filter[parentId]"?: string;
                /** @description Only rows whose parentId is one of these. */
                "filter[parentId][in]"?: string[];
                /** @description Only rows whose parentId is another one. */
                "filter[parentId][ne]"?: string;
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is one of these. */
                "filter[createdAt][in]"?: string[];
                /** @description Only rows whose createdAt is another one. */
                "filter[createdAt][ne]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["subscriptions.Service"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "subscriptions.services.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["subscriptions.Service"];
                };
            };
        };
    };
    "radius.allowances.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["radius.Allowance"];
                };
            };
        };
    };
    "voice.calls.list-of-service": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "startedAt" | "-startedAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this periodStart. */
                "filter[periodStart]"?: string;
                /** @description Only rows whose periodStart is one of these. */
                "filter[periodStart][in]"?: string[];
                /** @description Only rows whose periodStart is another one. */
                "filter[periodStart][ne]"?: string;
                /** @description Only rows with this startedAt. */
                "filter[startedAt]"?: string;
                /** @description Only rows whose startedAt is one of these. */
                "filter[startedAt][in]"?: string[];
                /** @description Only rows whose startedAt is another one. */
                "filter[startedAt][ne]"?: string;
                /** @description Only rows whose startedAt is at or above it. */
                "filter[startedAt][gte]"?: string;
                /** @description Only rows whose startedAt is above it. */
                "filter[startedAt][gt]"?: string;
                /** @description Only rows whose startedAt is at or below it. */
                "filter[startedAt][lte]"?: string;
                /** @description Only rows whose startedAt is below it. */
                "filter[startedAt][lt]"?: string;
                /** @description Only rows with this seconds. */
                "filter[seconds]"?: number;
                /** @description Only rows whose seconds is one of these. */
                "filter[seconds][in]"?: number[];
                /** @description Only rows whose seconds is another one. */
                "filter[seconds][ne]"?: number;
                /** @description Only rows whose seconds is at or above it. */
                "filter[seconds][gte]"?: number;
                /** @description Only rows whose seconds is above it. */
                "filter[seconds][gt]"?: number;
                /** @description Only rows whose seconds is at or below it. */
                "filter[seconds][lte]"?: number;
                /** @description Only rows whose seconds is below it. */
                "filter[seconds][lt]"?: number;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["voice.Call"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
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
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description A day after today, in the customer’s time zone; default: at once
                     */
                    on?: string;
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
                        service: components["schemas"]["subscriptions.Service"];
                        job?: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /** @constant */
                            status: "queued";
                        };
                        scheduledChange?: components["schemas"]["subscriptions.ScheduledChange"];
                    };
                };
            };
        };
    };
    "subscriptions.services.change-tariff": {
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
                    /**
                     * @default now
                     * @enum {unknown}
                     */
                    when: "now" | "next-cycle" | "date";
                    /** Format: date */
                    date?: string;
                    preview?: boolean;
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
                        service: components["schemas"]["subscriptions.Service"];
                        job?: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /** @constant */
                            status: "queued";
                        };
                        scheduledChange?: components["schemas"]["subscriptions.ScheduledChange"];
                        preview?: {
                            /** Format: date */
                            effectiveOn: string;
                            from: {
                                /**
                                 * Format: uuid
                                 * @description UUIDv7
                                 */
                                tariffId: string;
                                name: string;
                                price: components["schemas"]["subscriptions.Price"];
                                /** @enum {unknown} */
                                billingPeriod: "monthly" | "quarterly" | "annual";
                            };
                            to: {
                                /**
                                 * Format: uuid
                                 * @description UUIDv7
                                 */
                                tariffId: string;
                                name: string;
                                price: components["schemas"]["subscriptions.Price"];
                                /** @enum {unknown} */
                                billingPeriod: "monthly" | "quarterly" | "annual";
                            };
                            network: {
                                [key: string]: unknown;
                            };
                            components?: {
                                /**
                                 * Format: uuid
                                 * @description UUIDv7
                                 */
                                id: string;
                                from: {
                                    /**
                                     * Format: uuid
                                     * @description UUIDv7
                                     */
                                    tariffId: string;
                                    name: string;
                                    price: components["schemas"]["subscriptions.Price"];
                                    /** @enum {unknown} */
                                    billingPeriod: "monthly" | "quarterly" | "annual";
                                };
                                to: {
                                    /**
                                     * Format: uuid
                                     * @description UUIDv7
                                     */
                                    tariffId: string;
                                    name: string;
                                    price: components["schemas"]["subscriptions.Price"];
                                    /** @enum {unknown} */
                                    billingPeriod: "monthly" | "quarterly" | "annual";
                                };
                                network: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
            };
        };
    };
    "radius.login-bindings.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["radius.LoginBinding"];
                };
            };
        };
    };
    "radius.login-bindings.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    /** @description Devices it may come from (Calling-Station-Id); none: any */
                    macAddresses?: string[];
                    /** @description Open sessions on other devices beyond which a login is refused; null: any number */
                    sessionsAtOnce?: number | null;
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
                    "application/json": components["schemas"]["radius.LoginBinding"];
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
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description A day after today, in the customer’s time zone; default: at once
                     */
                    on?: string;
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
                        service: components["schemas"]["subscriptions.Service"];
                        job?: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /** @constant */
                            status: "queued";
                        };
                        scheduledChange?: components["schemas"]["subscriptions.ScheduledChange"];
                    };
                };
            };
        };
    };
    "subscriptions.scheduled-changes.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "dueAt" | "-dueAt" | "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this status. */
                "filter[status]"?: "waiting" | "applied" | "refused" | "withdrawn";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("waiting" | "applied" | "refused" | "withdrawn")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "waiting" | "applied" | "refused" | "withdrawn";
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["subscriptions.ScheduledChange"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "subscriptions.scheduled-changes.withdraw-all": {
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
                        withdrawn: number;
                    };
                };
            };
        };
    };
    "subscriptions.scheduled-changes.withdraw": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description UUIDv7 */
                changeId: string;
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
                    "application/json": components["schemas"]["subscriptions.ScheduledChange"];
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
                    /**
                     * Format: date
                     * @description A day after today, in the customer’s time zone; default: at once
                     */
                    on?: string;
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
                        service: components["schemas"]["subscriptions.Service"];
                        job?: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /** @constant */
                            status: "queued";
                        };
                        scheduledChange?: components["schemas"]["subscriptions.ScheduledChange"];
                    };
                };
            };
        };
    };
    "radius.top-ups.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this validity. */
                "filter[validity]"?: "period" | "until-used";
                /** @description Only rows whose validity is one of these. */
                "filter[validity][in]"?: ("period" | "until-used")[];
                /** @description Only rows whose validity is another one. */
                "filter[validity][ne]"?: "period" | "until-used";
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["radius.TopUp"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "radius.top-ups.create": {
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
                    bytes: number;
                    /** @enum {unknown} */
                    validity?: "period" | "until-used";
                    reason?: string;
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
                    "application/json": components["schemas"]["radius.TopUp"];
                };
            };
        };
    };
    "radius.usage.get": {
        parameters: {
            query?: {
                /** @description Default day; `period` answers the periods of the quota that touch the time */
                granularity?: "hour" | "day" | "period";
                /** @description Full hours count; default 30 days before `to` */
                from?: string;
                /** @description Not included; default now */
                to?: string;
                /** @description IANA time zone whose days are meant; default UTC */
                timeZone?: string;
            };
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["radius.Usage"];
                };
            };
        };
    };
    "radius.usage.reset": {
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
        requestBody?: {
            content: {
                "application/json": {
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
                    "application/json": components["schemas"]["radius.Allowance"];
                };
            };
        };
    };
    "subscriptions.services.bulk": {
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
                    /** @enum {unknown} */
                    action: "change-tariff" | "suspend" | "resume" | "cancel";
                    /** @enum {unknown} */
                    reason?: "non_payment" | "customer_request" | "abuse" | "technical" | "other";
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    tariffId?: string;
                    filter: {
                        ids?: string[];
                        /** @enum {unknown} */
                        status?: "pending" | "active" | "partly-active" | "suspended" | "cancelled";
                        /** @description A type of service that is offered (GET /service-types) */
                        type?: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        customerId?: string;
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        tariffId?: string;
                    };
                    except?: string[];
                    preview?: boolean;
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
                        preview?: {
                            matching: number;
                            changing: number;
                            excluded: {
                                reason: string;
                                count: number;
                                sample: string[];
                            }[];
                        };
                        operation?: {
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            id: string;
                            /** @enum {unknown} */
                            action: "change-tariff" | "suspend" | "resume" | "cancel";
                            /** @enum {unknown} */
                            reason?: "non_payment" | "customer_request" | "abuse" | "technical" | "other";
                            /**
                             * Format: uuid
                             * @description UUIDv7
                             */
                            tariffId?: string;
                            /** @enum {unknown} */
                            status: "running" | "done";
                            total: number;
                            changed: number;
                            refused: number;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339, UTC
                             */
                            finishedAt?: string;
                        };
                    };
                };
            };
        };
    };
    "identity.staff-addresses.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        networks: string[];
                    };
                };
            };
        };
    };
    "identity.staff-addresses.set": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    networks: string[];
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
                        networks: string[];
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
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this type. */
                "filter[type]"?: string;
                /** @description Only rows whose type is one of these. */
                "filter[type][in]"?: string[];
                /** @description Only rows whose type is another one. */
                "filter[type][ne]"?: string;
                /** @description Only rows with this status. */
                "filter[status]"?: "active" | "retired";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("active" | "retired")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "active" | "retired";
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["subscriptions.Tariff"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
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
                    /** @description A type of service that is offered (GET /service-types) */
                    type: string;
                    price: components["schemas"]["subscriptions.Price"];
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
                    /** Format: date */
                    validFrom?: string;
                    /** Format: date */
                    validTo?: string;
                } & {
                    [key: string]: unknown;
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
                    "application/json": components["schemas"]["subscriptions.Tariff"];
                };
            };
        };
    };
    "subscriptions.tariffs.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["subscriptions.Tariff"];
                };
            };
        };
    };
    "subscriptions.tariffs.retire": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    "application/json": components["schemas"]["subscriptions.Tariff"];
                };
            };
        };
    };
    "subscriptions.tariffs.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    price?: components["schemas"]["subscriptions.Price"];
                    /** Format: date */
                    priceFrom?: string;
                    /** @description A day; null for no limit */
                    validFrom?: string | null;
                    /** @description A day; null for no limit */
                    validTo?: string | null;
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
                    "application/json": components["schemas"]["subscriptions.Tariff"];
                };
            };
        };
    };
    "subscriptions.tariffs.prices": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                            price: components["schemas"]["subscriptions.Price"];
                            /** Format: date */
                            validFrom: string;
                        }[];
                    };
                };
            };
        };
    };
    "billing.taxes.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt" | "name" | "-name";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["billing.Tax"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "billing.taxes.create": {
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
                    /** @description Percent, as a decimal string */
                    ratePercent: string;
                    /** @description Whether prices contain it already */
                    inclusive: boolean;
                    place?: string;
                    /** Format: date */
                    validFrom: string;
                    /**
                     * Format: date
                     * @description Last day
                     */
                    validTo?: string;
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
                    "application/json": components["schemas"]["billing.Tax"];
                };
            };
        };
    };
    "billing.taxes.end": {
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
        requestBody: {
            content: {
                "application/json": {
                    /** @description Last day; null: no end */
                    validTo: string | null;
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
                    "application/json": components["schemas"]["billing.Tax"];
                };
            };
        };
    };
    "plugins.keys.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        data: components["schemas"]["plugins.Key"][];
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
                    "application/json": components["schemas"]["plugins.Key"];
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
                sort?: "createdAt" | "-createdAt" | "email" | "-email" | "name" | "-name";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this kind. */
                "filter[kind]"?: "staff" | "reseller" | "customer";
                /** @description Only rows whose kind is one of these. */
                "filter[kind][in]"?: ("staff" | "reseller" | "customer")[];
                /** @description Only rows whose kind is another one. */
                "filter[kind][ne]"?: "staff" | "reseller" | "customer";
                /** @description Only rows with this status. */
                "filter[status]"?: "invited" | "active" | "disabled";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("invited" | "active" | "disabled")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "invited" | "active" | "disabled";
                /** @description Only rows with this resellerId. */
                "filter[resellerId]"?: string;
                /** @description Only rows whose resellerId is one of these. */
                "filter[resellerId][in]"?: string[];
                /** @description Only rows whose resellerId is another one. */
                "filter[resellerId][ne]"?: string;
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows whose customerId is one of these. */
                "filter[customerId][in]"?: string[];
                /** @description Only rows whose customerId is another one. */
                "filter[customerId][ne]"?: string;
                /** @description Only rows with this email. */
                "filter[email]"?: string;
                /** @description Only rows whose email is one of these. */
                "filter[email][in]"?: string[];
                /** @description Only rows whose email is another one. */
                "filter[email][ne]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["identity.User"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
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
                    /** @enum {unknown} */
                    kind: "staff" | "reseller" | "customer";
                    /**
                     * Format: uuid
                     * @description For the kind reseller: whose; default: the caller’s own
                     */
                    resellerId?: string;
                    /**
                     * Format: uuid
                     * @description For the kind customer: whose
                     */
                    customerId?: string;
                    roles: string[];
                    /** @description Without one an invitation is sent to the e-mail */
                    password?: string;
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
                    "application/json": components["schemas"]["identity.User"];
                };
            };
        };
    };
    "identity.users.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["identity.User"];
                };
            };
        };
    };
    "identity.users.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
    "identity.users.update": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    roles?: string[];
                    /** @description true ends his sessions and lets him in no more */
                    disabled?: boolean;
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
                    "application/json": components["schemas"]["identity.User"];
                };
            };
        };
    };
    "identity.invitations.send": {
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
                        /** @constant */
                        accepted: true;
                    };
                };
            };
        };
    };
    "identity.login-as.begin": {
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
                        token: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        expiresAt: string;
                        user: components["schemas"]["identity.SignedInUser"];
                    };
                };
            };
        };
    };
    "identity.user-sessions.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                        data: components["schemas"]["identity.Session"][];
                    };
                };
            };
        };
    };
    "identity.user-sessions.end-all": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                        ended: number;
                    };
                };
            };
        };
    };
    "identity.user-sessions.end": {
        parameters: {
            query?: never;
            header?: {
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description UUIDv7 */
                id: string;
                /** @description UUIDv7 */
                sessionId: string;
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
    "identity.totp.remove": {
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
    "voice.calls.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "startedAt" | "-startedAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this serviceId. */
                "filter[serviceId]"?: string;
                /** @description Only rows whose serviceId is one of these. */
                "filter[serviceId][in]"?: string[];
                /** @description Only rows whose serviceId is another one. */
                "filter[serviceId][ne]"?: string;
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows whose customerId is one of these. */
                "filter[customerId][in]"?: string[];
                /** @description Only rows whose customerId is another one. */
                "filter[customerId][ne]"?: string;
                /** @description Only rows with this fileId. */
                "filter[fileId]"?: string;
                /** @description Only rows whose fileId is one of these. */
                "filter[fileId][in]"?: string[];
                /** @description Only rows whose fileId is another one. */
                "filter[fileId][ne]"?: string;
                /** @description Only rows with this tariffId. */
                "filter[tariffId]"?: string;
                /** @description Only rows whose tariffId is one of these. */
                "filter[tariffId][in]"?: string[];
                /** @description Only rows whose tariffId is another one. */
                "filter[tariffId][ne]"?: string;
                /** @description Only rows with this periodStart. */
                "filter[periodStart]"?: string;
                /** @description Only rows whose periodStart is one of these. */
                "filter[periodStart][in]"?: string[];
                /** @description Only rows whose periodStart is another one. */
                "filter[periodStart][ne]"?: string;
                /** @description Only rows with this startedAt. */
                "filter[startedAt]"?: string;
                /** @description Only rows whose startedAt is one of these. */
                "filter[startedAt][in]"?: string[];
                /** @description Only rows whose startedAt is another one. */
                "filter[startedAt][ne]"?: string;
                /** @description Only rows whose startedAt is at or above it. */
                "filter[startedAt][gte]"?: string;
                /** @description Only rows whose startedAt is above it. */
                "filter[startedAt][gt]"?: string;
                /** @description Only rows whose startedAt is at or below it. */
                "filter[startedAt][lte]"?: string;
                /** @description Only rows whose startedAt is below it. */
                "filter[startedAt][lt]"?: string;
                /** @description Only rows with this seconds. */
                "filter[seconds]"?: number;
                /** @description Only rows whose seconds is one of these. */
                "filter[seconds][in]"?: number[];
                /** @description Only rows whose seconds is another one. */
                "filter[seconds][ne]"?: number;
                /** @description Only rows whose seconds is at or above it. */
                "filter[seconds][gte]"?: number;
                /** @description Only rows whose seconds is above it. */
                "filter[seconds][gt]"?: number;
                /** @description Only rows whose seconds is at or below it. */
                "filter[seconds][lte]"?: number;
                /** @description Only rows whose seconds is below it. */
                "filter[seconds][lt]"?: number;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["voice.Call"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "voice.calls.rerate": {
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
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    serviceId?: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    tariffId?: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @description RFC 3339, UTC
                     */
                    to: string;
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    correctTariffId?: string;
                    reason: string;
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
                        waiting: number;
                    };
                };
            };
        };
    };
    "voice.cdr-errors.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this fileId. */
                "filter[fileId]"?: string;
                /** @description Only rows whose fileId is one of these. */
                "filter[fileId][in]"?: string[];
                /** @description Only rows whose fileId is another one. */
                "filter[fileId][ne]"?: string;
                /** @description Only rows with this reason. */
                "filter[reason]"?: "malformed" | "duplicate" | "unknown-number" | "no-tariff" | "no-rate";
                /** @description Only rows whose reason is one of these. */
                "filter[reason][in]"?: ("malformed" | "duplicate" | "unknown-number" | "no-tariff" | "no-rate")[];
                /** @description Only rows whose reason is another one. */
                "filter[reason][ne]"?: "malformed" | "duplicate" | "unknown-number" | "no-tariff" | "no-rate";
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is one of these. */
                "filter[createdAt][in]"?: string[];
                /** @description Only rows whose createdAt is another one. */
                "filter[createdAt][ne]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["voice.CdrError"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "voice.cdr-errors.retry": {
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
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description UUIDv7
                     */
                    fileId?: string;
                    /** @enum {unknown} */
                    reason?: "malformed" | "duplicate" | "unknown-number" | "no-tariff" | "no-rate";
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
                        waiting: number;
                    };
                };
            };
        };
    };
    "voice.cdr-files.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is one of these. */
                "filter[createdAt][in]"?: string[];
                /** @description Only rows whose createdAt is another one. */
                "filter[createdAt][ne]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["voice.CdrFile"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "voice.cdr-files.import": {
        parameters: {
            query?: never;
            header?: {
                /** @description Handed to the action as it came. */
                "x-file-name"?: string;
                /** @description An id of your own for this request; without it one is made. Answered, logged and found in errors. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Taken as it comes, of any content type, as UTF-8. */
        requestBody?: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description Accepted; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["voice.CdrFile"];
                };
            };
        };
    };
    "voice.cdr-files.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["voice.CdrFile"];
                };
            };
        };
    };
    "voice.numbers.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "number" | "-number";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Free text. */
                q?: string;
                /** @description Only rows with this status. */
                "filter[status]"?: "free" | "assigned" | "quarantined";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("free" | "assigned" | "quarantined")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "free" | "assigned" | "quarantined";
                /** @description Only rows with this serviceId. */
                "filter[serviceId]"?: string;
                /** @description Only rows whose serviceId is one of these. */
                "filter[serviceId][in]"?: string[];
                /** @description Only rows whose serviceId is another one. */
                "filter[serviceId][ne]"?: string;
                /** @description Only rows with this customerId. */
                "filter[customerId]"?: string;
                /** @description Only rows whose customerId is one of these. */
                "filter[customerId][in]"?: string[];
                /** @description Only rows whose customerId is another one. */
                "filter[customerId][ne]"?: string;
                /** @description Only rows with this number. */
                "filter[number]"?: string;
                /** @description Only rows whose number is one of these. */
                "filter[number][in]"?: string[];
                /** @description Only rows whose number is another one. */
                "filter[number][ne]"?: string;
                /** @description Only rows whose number is at or above it. */
                "filter[number][gte]"?: string;
                /** @description Only rows whose number is above it. */
                "filter[number][gt]"?: string;
                /** @description Only rows whose number is at or below it. */
                "filter[number][lte]"?: string;
                /** @description Only rows whose number is below it. */
                "filter[number][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["voice.VoiceNumber"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "voice.numbers.add": {
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
                    /** @description International, digits only: 493012345678 */
                    from: string;
                    /** @description International, digits only: 493012345678 */
                    to: string;
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
                        added: number;
                        known: number;
                    };
                };
            };
        };
    };
    "webhooks.deliveries.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this endpointId. */
                "filter[endpointId]"?: string;
                /** @description Only rows whose endpointId is one of these. */
                "filter[endpointId][in]"?: string[];
                /** @description Only rows whose endpointId is another one. */
                "filter[endpointId][ne]"?: string;
                /** @description Only rows with this status. */
                "filter[status]"?: "pending" | "delivered" | "failed";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("pending" | "delivered" | "failed")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "pending" | "delivered" | "failed";
                /** @description Only rows with this event. */
                "filter[event]"?: string;
                /** @description Only rows whose event is one of these. */
                "filter[event][in]"?: string[];
                /** @description Only rows whose event is another one. */
                "filter[event][ne]"?: string;
                /** @description Only rows with this messageId. */
                "filter[messageId]"?: string;
                /** @description Only rows whose messageId is one of these. */
                "filter[messageId][in]"?: string[];
                /** @description Only rows whose messageId is another one. */
                "filter[messageId][ne]"?: string;
                /** @description Only rows with this createdAt. */
                "filter[createdAt]"?: string;
                /** @description Only rows whose createdAt is one of these. */
                "filter[createdAt][in]"?: string[];
                /** @description Only rows whose createdAt is another one. */
                "filter[createdAt][ne]"?: string;
                /** @description Only rows whose createdAt is at or above it. */
                "filter[createdAt][gte]"?: string;
                /** @description Only rows whose createdAt is above it. */
                "filter[createdAt][gt]"?: string;
                /** @description Only rows whose createdAt is at or below it. */
                "filter[createdAt][lte]"?: string;
                /** @description Only rows whose createdAt is below it. */
                "filter[createdAt][lt]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["webhooks.Delivery"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "webhooks.deliveries.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["webhooks.Delivery"];
                };
            };
        };
    };
    "webhooks.deliveries.replay": {
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
                    "application/json": components["schemas"]["webhooks.Delivery"];
                };
            };
        };
    };
    "webhooks.endpoints.list": {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `page.nextCursor` of the page before; only with the same sort order. */
                cursor?: string;
                /** @description Field to sort by; a leading `-` sorts downwards. */
                sort?: "createdAt" | "-createdAt";
                /** @description Totals are exact up to 10,000 and estimated beyond; `exact` counts them all, `none` counts nothing. */
                total?: "exact" | "none";
                /** @description Only rows with this status. */
                "filter[status]"?: "active" | "disabled";
                /** @description Only rows whose status is one of these. */
                "filter[status][in]"?: ("active" | "disabled")[];
                /** @description Only rows whose status is another one. */
                "filter[status][ne]"?: "active" | "disabled";
                /** @description Only rows with this resellerId. */
                "filter[resellerId]"?: string;
                /** @description Only rows whose resellerId is one of these. */
                "filter[resellerId][in]"?: string[];
                /** @description Only rows whose resellerId is another one. */
                "filter[resellerId][ne]"?: string;
                /** @description `csv` sends all rows that fit, not only a page: without `limit`, `cursor` and `total`. Texts that begin like a formula get an apostrophe. */
                format?: "json" | "csv";
                /** @description For `format=csv`: begins with the byte order mark, by which Excel knows UTF-8. */
                bom?: "true" | "false";
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
                        data: components["schemas"]["webhooks.Endpoint"][];
                        page: components["schemas"]["PageInfo"];
                    };
                    "text/csv": string;
                };
            };
        };
    };
    "webhooks.endpoints.create": {
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
                    /**
                     * Format: uri
                     * @description https
                     */
                    url: string;
                    events: string[];
                    description?: string;
                    /**
                     * Format: email
                     * @description Default: who creates it
                     */
                    contact?: string;
                    /**
                     * Format: uuid
                     * @description Default: the caller’s own
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
                        /**
                         * Format: uuid
                         * @description UUIDv7
                         */
                        resellerId: string;
                        url: string;
                        description?: string;
                        events: string[];
                        /** @description E-mail that is told when it is disabled */
                        contact?: string;
                        /** @enum {unknown} */
                        status: "active" | "disabled";
                        /** @enum {unknown} */
                        disabledReason?: "failing" | "gone" | "reseller-closed" | "by-hand";
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        disabledAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        failingSince?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        lastFailureAt?: string;
                        /**
                         * Format: date-time
                         * @description Until then requests are signed with the secret before, too
                         */
                        previousSecretUntil?: string;
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
                        /** @description `whsec_` and the key in base64; it is not shown again */
                        secret: string;
                    };
                };
            };
        };
    };
    "webhooks.endpoints.get": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                    "application/json": components["schemas"]["webhooks.Endpoint"];
                };
            };
        };
    };
    "webhooks.endpoints.remove": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
    "webhooks.endpoints.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have read: it is only changed while it is still that, else 412. */
                "If-Match"?: components["parameters"]["IfMatch"];
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
                    /**
                     * Format: uri
                     * @description https
                     */
                    url?: string;
                    events?: string[];
                    /** @description null removes it */
                    description?: string | null;
                    /**
                     * Format: email
                     * @description null removes it
                     */
                    contact?: string | null;
                    /** @enum {unknown} */
                    status?: "active" | "disabled";
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
                    "application/json": components["schemas"]["webhooks.Endpoint"];
                };
            };
        };
    };
    "webhooks.endpoints.ping": {
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
                    "application/json": components["schemas"]["webhooks.Delivery"];
                };
            };
        };
    };
    "webhooks.endpoints.rotate-secret": {
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
        requestBody?: {
            content: {
                "application/json": {
                    /**
                     * @description How long requests are signed with both secrets
                     * @default 86400
                     */
                    overlapSeconds?: number;
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
                        url: string;
                        description?: string;
                        events: string[];
                        /** @description E-mail that is told when it is disabled */
                        contact?: string;
                        /** @enum {unknown} */
                        status: "active" | "disabled";
                        /** @enum {unknown} */
                        disabledReason?: "failing" | "gone" | "reseller-closed" | "by-hand";
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        disabledAt?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        failingSince?: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, UTC
                         */
                        lastFailureAt?: string;
                        /**
                         * Format: date-time
                         * @description Until then requests are signed with the secret before, too
                         */
                        previousSecretUntil?: string;
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
                        /** @description `whsec_` and the key in base64; it is not shown again */
                        secret: string;
                    };
                };
            };
        };
    };
    "webhooks.events.list": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: while it is still that, the answer is 304 without a body. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
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
                            /** @description false: only endpoints of the ISP itself get it */
                            forResellers: boolean;
                            /** @description JSON Schema of data */
                            data?: {
                                [key: string]: unknown;
                            };
                        }[];
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
