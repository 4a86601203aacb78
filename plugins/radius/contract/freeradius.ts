import { type Static, Type } from 'typebox';

const Port = Type.Integer({ minimum: 1, maximum: 65_535 });

/** Where a FreeRADIUS in front of our tables is to find the database, and how it is to run. */
export const FreeRadiusParams = Type.Object({
  database: Type.Object({
    host: Type.String({ pattern: '^[A-Za-z0-9._:-]{1,253}$' }),
    port: Port,
    name: Type.String({ pattern: '^[A-Za-z0-9_-]{1,63}$' }),
  }),
  /** The folder the files will lie in; log and process id go into its folder `run`. */
  directory: Type.String({ pattern: '^/[^\\x00-\\x1f"\\\\$]{0,4000}$' }),
  /** Address to listen on. */
  host: Type.Optional(Type.String({ pattern: '^[0-9a-fA-F.:]{2,45}$', default: '0.0.0.0' })),
  authPort: Type.Optional(Port),
  acctPort: Type.Optional(Port),
  /** Requests worked on at once, and connections to the database of each of the two pools. */
  threads: Type.Optional(Type.Integer({ minimum: 1, maximum: 256, default: 32 })),
  /** How old what is known of a NAS may be, in seconds: a change is in force after it. */
  freshSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 3_600, default: 60 })),
  /** Whom it runs as when root starts it; without it, whoever starts it. */
  user: Type.Optional(Type.String({ pattern: '^[a-z_][a-z0-9_-]{0,31}$' })),
  /** FreeRADIUS's own configuration, for its modules. */
  stockDirectory: Type.Optional(
    Type.String({ pattern: '^/[A-Za-z0-9/._-]{1,200}$', default: '/etc/freeradius/3.0' }),
  ),
});
export type FreeRadiusParams = Static<typeof FreeRadiusParams>;

/** Files to write, by name. `sql.conf` and `role.sql` hold the password of FreeRADIUS's database role. */
export const FreeRadiusFiles = Type.Object({
  files: Type.Array(Type.Object({ name: Type.String(), text: Type.String() })),
});
export type FreeRadiusFiles = Static<typeof FreeRadiusFiles>;
