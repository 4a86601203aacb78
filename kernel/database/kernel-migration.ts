/** SQL of one step of the kernel's own schema. */
export type KernelMigration = string;
