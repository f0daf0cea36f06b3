/** What people make long by adding digits and signs; compared after `passwordCore`. */
const WORDS = `
  abcdefg abcdefgh abcdefghi access account admin administrator amazing america apple asdf asdfgh asdfghjkl baseball basketball batman
  blessed bonjour brandon buster butterfly changeit changeme charlie cheese chelsea chocolate computer config cookie correcthorse
  daniel default demo dragon dragonball facebook family flower football forever freedom friends fuckyou
  ginger google guest hannah harley hello helloworld hockey hunter iloveyou internet jennifer jessica jordan killer letmein
  liverpool login lovely loveme manager marketing maggie master matrix matthew michael michelle monkey mustang mypassword nicole
  nothing ninja owner passphrase passw passwd password passwort personary pokemon princess private purple qazwsx qazwsxedc qwer
  qwert qwerty qwertyui qwertyuiop qwertz qwertzuiop robert samsung secret secure security server shadow snoopy soccer starwars
  summer sunshine superman superuser supersecret test tester testing thomas tigger trustno user welcome whatever william winter
  spring autumn yankees zaqwsx zxcvbn zxcvbnm`;

export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
