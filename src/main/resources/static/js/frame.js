/// Small comforts on top of pages that work without it: copying a code, and forms that are not sent twice.
document.documentElement.classList.add('scripts');

// From the next page on the server tells times in this browser's zone, too.
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
if (timeZone && !document.cookie.split('; ').includes(`admitone_zone=${timeZone}`)) {
  document.cookie = `admitone_zone=${timeZone}; path=/console; max-age=34560000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy).textContent.trim();
    await navigator.clipboard.writeText(text);
    const words = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = words; }, 2000);
  });
}

// Staff may send a form twice by a double click; the second one would only be told that the thing has changed meanwhile.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = 'yes';
  });
}
window.addEventListener('pageshow', event => {
  if (event.persisted) {
    document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent);
  }
});
