//! Languages are told apart, and what says nothing is not guessed at. All of it holds whichever languages are compiled in.

use conspectus::{Article, Corpus, Language, Options, pipeline};
use std::fs;
use std::path::Path;

#[test]
fn golden_pages_are_in_the_language_that_their_name_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pages");
    let mut pages = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "txt") {
            continue;
        }
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let code = name.split('-').next().unwrap();
        assert_eq!(Language::detect(&fs::read_to_string(&path).unwrap()).code(), code, "{name}");
        pages += 1;
    }
    assert!(pages >= 12, "only {pages} pages");
}

#[test]
fn neighbours_are_told_apart_by_a_sentence() {
    for (code, sentence) in [
        ("da", "Færgen gik på grund ud for havnen, og politiet siger, at alle passagerer blev reddet."),
        ("no", "Fergen gikk på grunn utenfor havnen, og politiet sier at alle passasjerene ble reddet."),
        ("sv", "Färjan gick på grund utanför hamnen, och polisen säger att alla passagerare räddades."),
        ("cs", "Trajekt najel na mělčinu před přístavem a podle policie byli všichni cestující zachráněni."),
        ("sk", "Trajekt uviazol na plytčine pred prístavom a podľa polície boli všetci cestujúci zachránení."),
        ("es", "El transbordador encalló frente al puerto y la policía dice que todos los pasajeros están a salvo."),
        ("pt", "A balsa encalhou em frente ao porto e a polícia diz que todos os passageiros foram salvos."),
        (
            "ca",
            "El transbordador va encallar davant del port i la policia diu que tots els passatgers estan fora de perill.",
        ),
        ("ru", "Паром сел на мель у порта, и полиция говорит, что все пассажиры спасены."),
        ("uk", "Пором сів на мілину біля порту, і поліція каже, що всіх пасажирів врятовано."),
        ("bg", "Фериботът заседна пред пристанището и полицията казва, че всички пътници са спасени."),
        ("sr", "Трајект се насукао испред луке, а полиција каже да су сви путници спасени."),
        ("ar", "جنحت العبارة قبالة الميناء وقالت الشرطة إن جميع الركاب نجوا."),
        ("fa", "کشتی در نزدیکی بندر به گل نشست و پلیس گفت که همه مسافران نجات یافتند."),
        ("ur", "کشتی بندرگاہ کے قریب پھنس گئی اور پولیس نے کہا کہ تمام مسافر بچا لیے گئے ہیں۔"),
        ("hi", "नौका बंदरगाह के पास फँस गई और पुलिस ने कहा कि सभी यात्री बचा लिए गए हैं।"),
        ("mr", "बोट बंदराजवळ अडकली आणि सर्व प्रवासी सुरक्षित आहेत असे पोलिसांनी सांगितले."),
        ("id", "Feri itu kandas di dekat pelabuhan dan polisi mengatakan bahwa semua penumpang telah selamat."),
        (
            "ms",
            "Feri itu terkandas berhampiran pelabuhan dan polis berkata bahawa semua penumpang telah selamat kerana bantuan.",
        ),
        (
            "sw",
            "Feri hiyo ilikwama karibu na bandari na polisi walisema kwamba abiria wote wameokolewa katika saa ya kwanza.",
        ),
        ("sl", "Trajekt, ki je nasedel pred pristaniščem, je bil poln, policija pa pravi, da so vse potnike rešili."),
        ("lt", "Keltas užplaukė ant seklumos prie uosto, o policija sako, kad visi keleiviai buvo išgelbėti."),
        ("lv", "Prāmis uzskrēja uz sēkļa pie ostas, un policija saka, ka visi pasažieri ir izglābti."),
        ("et", "Parvlaev sõitis sadama lähedal madalikule ja politsei ütleb, et kõik reisijad on päästetud."),
        ("is", "Ferjan strandaði fyrir utan höfnina og lögreglan segir að öllum farþegum hafi verið bjargað."),
        ("sq", "Trageti ngeci pranë portit dhe policia thotë se të gjithë pasagjerët janë shpëtuar nga ekipet."),
        ("eu", "Ferrya hondartu egin da portuaren parean, eta poliziak dio bidaiari guztiak onik atera dituzte."),
        (
            "gl",
            "O transbordador encallou diante do porto e a policía di que todos os pasaxeiros están a salvo, tamén os máis novos.",
        ),
        ("kn", "ಬಂದರಿನ ಬಳಿ ದೋಣಿ ಮುಳುಗಿತು ಮತ್ತು ಎಲ್ಲ ಪ್ರಯಾಣಿಕರನ್ನು ರಕ್ಷಿಸಲಾಗಿದೆ."),
        ("te", "ఓడరేవు దగ్గర పడవ ఆగిపోయింది, ప్రయాణికులందరినీ రక్షించారు."),
        ("ka", "ბორანი ნავსადგურთან მეჩეჩზე დაჯდა და ყველა მგზავრი გადაარჩინეს."),
        ("zh", "渡轮在港口外搁浅，警方说所有乘客都已获救。"),
        ("ja", "フェリーは港の沖で座礁し、警察は乗客全員が救助されたと発表した。"),
    ] {
        assert_eq!(Language::detect(sentence).code(), code, "{sentence}");
    }
}

#[test]
fn what_tells_nothing_is_unknown() {
    for text in ["", "412", "…!?", "\u{200d}\u{202e}"] {
        assert_eq!(Language::detect(text), Language::UNKNOWN);
    }
}

#[test]
fn a_language_that_is_not_known_is_taken_for_no_other() {
    for (name, sentence) in [
        (
            "Irish",
            "Chuaigh an bád farantóireachta i dtír in aice leis an gcuan agus deir na gardaí gur tugadh gach duine slán.",
        ),
        ("Esperanto", "La pramo surgrundiĝis ĉe la haveno kaj la polico diras, ke ĉiuj pasaĝeroj estas savitaj."),
        ("Azerbaijani", "Bərə limanın yaxınlığında dayaza oturdu və polis bütün sərnişinlərin xilas edildiyini deyir."),
        ("Belarusian", "Паром сеў на мель каля порта, і паліцыя кажа, што ўсіх пасажыраў выратавалі."),
        (
            "Somali",
            "Doontii waxay ku caarisay meel u dhow dekedda, booliskuna waxay sheegeen in dhammaan rakaabkii la badbaadiyay.",
        ),
        ("Zulu", "Isikebhe sigxiliwe eduze kwetheku futhi amaphoyisa athi bonke abagibeli basindisiwe."),
    ] {
        assert_eq!(Language::detect(sentence), Language::UNKNOWN, "{name}");
    }
}

#[test]
fn a_text_that_tells_little_is_read_as_the_others_are() {
    let polish = "Prom z 412 osobami na pokładzie wszedł we wtorek na mieliznę koło portu i nikt nie zginął, jak podała policja.";
    let brief = "Prom Borealis: 412 osób uratowanych";
    let language = |texts: &[&str], which: usize| {
        let mut corpus = Corpus::new();
        for text in texts {
            corpus.add(Article::new(*text)).unwrap();
        }
        corpus.summarize(&Options::default()).articles[which].language.clone()
    };
    assert_eq!(language(&[brief], 0), "und");
    assert_eq!(language(&[brief, polish], 0), "pl");
    assert_eq!(language(&[polish, brief], 1), "pl");
    // What cannot be Polish is not read as Polish.
    assert_eq!(language(&[polish, "Трамваи снова ходят"], 1), "und");
}

#[test]
fn a_language_that_is_left_out_is_summarized_by_its_word_forms() {
    let mut corpus = Corpus::new();
    for text in [
        "Die Hafenbrücke in Kelmünde wird im Mai für neun Wochen gesperrt, sagte die Stadt. Radfahrer müssen einen Umweg fahren.",
        "Kelmünde sperrt die Hafenbrücke im Mai. Die Arbeiten an den Lagern dauern neun Wochen, sagte der Ingenieur der Stadt.",
    ] {
        corpus.add(Article::new(text)).unwrap();
    }
    let summary = corpus.summarize(&Options::default());
    assert!(summary.sentences.iter().any(|s| s.sources == 2), "nobody agrees: {summary:?}");

    // What goes with the feature is what is known about the language, such as abbreviations.
    let german = Language::from_code("de").unwrap();
    let sentences = pipeline::sentences("Sie fahren bspw. Umwege. Andere warten.", german);
    assert_eq!(sentences.len(), if cfg!(feature = "de") { 2 } else { 3 });
}
