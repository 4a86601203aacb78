const edition = 1;

export default {
  id: 'echo',
  handler: (router) =>
    router.get('/:word', (request, response) => response.json({ word: request.params.word, edition })),
};
