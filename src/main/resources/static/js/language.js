// The same page in another language: a link does that alone. This keeps what the page holds in its entry of the history, which a link would lose.
for (const link of document.querySelectorAll('.languages a')) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(history.state, '', link.href);
    location.reload();
  });
}
