/** The page "Greetings" of the admin portal. React comes from the portal; nothing of it is packed with the plugin. */
export function GreetingsPage() {
  return (
    <section>
      <h1>Greetings</h1>
      <p>Greetings are written with POST /starter/greetings and posted to the chat room a moment later.</p>
    </section>
  );
}
