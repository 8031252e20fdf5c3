/// Asks the device for a passkey, to make one or to sign in by one, and sends what it gave as an ordinary form.
const form = document.getElementById('passkey');
const button = form?.querySelector('[data-passkey]');

if (form && !window.PublicKeyCredential) {
  form.hidden = true;
}

button?.addEventListener('click', async () => {
  button.disabled = true;
  form.querySelector('[role="alert"]').hidden = true;
  try {
    fill(button.dataset.passkey === 'make' ? await made() : await used());
    form.submit();
  } catch (none) {              // refused by the person, no passkey here, or too late: the device has told which
    form.querySelector('[role="alert"]').hidden = false;
    button.disabled = false;
  }
});

async function made() {
  const { challenge, school, user, login, display, exclude } = form.dataset;
  const { response } = await navigator.credentials.create({ publicKey: {
    challenge: bytes(challenge),
    rp: { name: school },
    user: { id: bytes(user), name: login, displayName: display },
    pubKeyCredParams: [-7, -8, -257].map(alg => ({ type: 'public-key', alg })),
    excludeCredentials: exclude.split(',').filter(Boolean).map(id => ({ type: 'public-key', id: bytes(id) })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    attestation: 'none',
  } });
  return { attestation: response.attestationObject, clientData: response.clientDataJSON };
}

async function used() {
  const { rawId, response } = await navigator.credentials.get({ publicKey: {
    challenge: bytes(form.dataset.challenge),
    userVerification: 'required',
  } });
  return { credentialId: rawId, userHandle: response.userHandle, authenticatorData: response.authenticatorData,
    clientData: response.clientDataJSON, signature: response.signature };
}

function fill(parts) {
  for (const [name, buffer] of Object.entries(parts)) {
    form.elements[name].value = text(buffer);
  }
}

function bytes(base64url) {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
}

function text(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
