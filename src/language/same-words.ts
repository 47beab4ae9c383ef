/** The languages of the words below, in their order. */
export const LANGUAGES = ['en', 'es'] as const;

/**
 * Words of every day, of which one by itself seldom says what a glossary has: two of them may. What means the same in
 * another language stands beside the sign of equality. Folded; with a star all that begins so.
 */
export const EVERYDAY =
  'ask asks asked asking question* request* = pregunt* pid* pedir* solicitud*, application* = solicitud*, ' +
  'read* = lee* leer* leyo, collect* = recog*, appointment* = cita citas, page* = pagina*, warn* = avis*, ' +
  'call* phone* = llam* telefono*, write* writing wrote written = escrib*, ' +
  'listen* hear* = escucha* escuche* oye* oyo, ' +
  'look* see sees saw seen show* witness* = mira* ve ven ver vea vean vemos vean vio vieron verlo muestran muestre mostr* presenci*, ' +
  'know* knew = sabe* sup*, want* = quier* querer queria quiso, ' +
  'come comes came coming arriv* = viene* venir vino vinieron lleg*, ' +
  'get gets got getting obtain* receiv* = consig* consegu* obten* obtiene* obtuv* recib*, ' +
  'refus* = niega* negar*, ' +
  'leav* left away off out = sale salen salir salio salga salieron salimos sali deja dejar dejo dejaron, ' +
  'enter* = entra entrar entro, return* back = vuelv* volv* regres*, ' +
  'live lives lived living life = vive viven vivir vivia viva vida, ' +
  'work works worked working = trabaja trabajan trabajar trabajo trabajaba trabajaban trabajamos, ' +
  'give* gave giving = da dan dar dio dieron den daba, lasts lasted lasting = dura duraba durar* duran duro, ' +
  'take* taking took = toma toman tomar tomo tomaron tomen tome lleva* lleve* llevo quit*, ' +
  'put puts = pone* poner puso, keep* kept = guarda* guarde*, bring* brought = trae* traig* trajo, ' +
  'send* sent = mand* envi*, use uses used using = usa usar use usan uso, ' +
  'find* found = encontr* encuentr* hall*, start* begin* began = empez* empiez* comenz* comienz*, ' +
  'finish* end ends ended weekend* = termin* fin fines, tell* told explain* = explic*, ' +
  'allow* = permite* permita*, learn* = aprend*, decid* = decid*, fill* = llen*, new = nuev*, ' +
  'lose lost = pierd* perdi* perder, chang* = cambi*, wait* = espera* espere*, buy* bought = compr*, ' +
  'open opens opened = abr*, close* = cierra* cerr*, sign signs signed signing = firm*, meet* = reun*, ' +
  'box* = caja*, bag bags = bolsa*, law laws = ley leyes, rule* = regla reglas, client* customer* = cliente*, ' +
  'boss* owner* = jefe* jefa patron* dueñ*, friend* = amig*, brother* sister* = hermano* hermana*, ' +
  'mother* mom = madre mama, father* dad = padre papa, son sons daughter* = hijo hijos hija hijas, ' +
  'husband* = marido esposo, wife wives = esposa, boyfriend* girlfriend* = novio* novia*, ' +
  'home house = casa casas, school = escuela*, street = calle*, key keys = llave*, bed = cama, table = mesa, ' +
  'neighbor* = vecin*, girl* boy* = chica* chico* muchach*, night* evening* = noche*, ' +
  'morning* = mañana mañanas, afternoon* = tarde tardes, week* = semana*, month* = mes meses, ' +
  'year* = año años, name* = nombre*, number* = numero*, date* = fecha*, room* = cuarto*, ' +
  'car cars = carro* coche*, clothes = ropa, city = ciudad, town = pueblo, class* course* = curso*, ' +
  'team* = equipo*, lead leads led sit sits sat sitting stand* stood stop* =';

/** Other words that many texts have and that do not look like what they are in another language. */
export const PLAIN =
  'food meal* = comida* aliment*, water = agua, pay pays paid paying cost* = paga* pago* pague* cobr* cuesta*, ' +
  'free = grati* libre*, child children kid kids baby babies = niñ* bebe* menor* infan*, ' +
  'family famil* relative* = famil*, health = salud, doctor* = medic*, nurse* = enfermer*, ' +
  'lawyer* attorney* = abogad*, court courts = corte cortes tribunal* juzgado*, judge* = juez* jueces jueza*, ' +
  'police officer* = polici* agente* oficial*, birth = nacimiento, letter* = carta*, ' +
  'language* = idioma* lengua*, blood = sangre, pain = dolor*, sleep* = dorm* duerm*, drug* = droga*, ' +
  'head* = cabeza*, hand hands = mano manos, test* exam* = prueba* examen*, picture* = foto* imagen*, ' +
  'report* = denunci* inform*, speak* talk* = habla* hable* convers*, ' +
  'say says said saying = dice* decir dijo diga*, think* = piens* pensar, feel* = sient* senti*, ' +
  'try tries tried trying = trata tratar intent*, follow* = seguir sigu*, owe owes owed debt* = debia* deuda*, ' +
  'threat* = amenaz*, lock* = cerradura* llave, bank* = banco*, bill* = factura* cuenta*, ' +
  'housing apartment* rent* landlord* = vivienda* apartamento* alquil* renta*, ' +
  'job jobs employ* = emple* trabaj*, hour hours = hora horas, day days = dia dias, safe* security = segur*, ' +
  'travel* trip* ride* = viaj*, bus buses = autobus* camion*, country countries = pais*, border = frontera, ' +
  'church* = iglesia*, young* = joven* menor*, worker* staff = trabajador* personal, ' +
  'farm* field* = finca* campo*, wound* injur* = lesion* herida* lastim*, ' +
  'hit hits beat* hurt* = golpe* pega* pego lastim*, weapon* gun guns firearm* = arma*, fear* afraid = mied*, ' +
  'group* = grupo*, answer* = contest* respuest* respond*, choose* chose = elig* escog*, copy copies = copia*, ' +
  'word* = palabra*, dog* = perro*, first = primer*, check* = revis*, arrest* = arrest* deten*, ' +
  'prison jail = carcel prision, threw throw* = tir* arroj*, clean* = limpi*, drink* = beb* tom*, ' +
  'eat eats eating ate = come comen comer comio, lunch breakfast dinner = almuerzo* desayuno* cena*, ' +
  'fine* = multa*, shelter* = albergue* refugio*, advice = asesor* consej*, student* = estudiant* alumn*, ' +
  'marriage wedding* = matrimonio* boda*, grandmother* grandfather* grandparent* grandma = abuel*, ' +
  'uncle* aunt aunts = tio tia tios tias, cousin* = primo prima primos primas, kitchen = cocina, ' +
  'window* = ventana*, floor = piso suelo, stairs = escalera*, factor* = fabrica*, ' +
  'scream* yell* shout* = grit*, push* = empuj*, touch* = toc* toque*, broke* break* = romp* rot*, ' +
  'bleed* = sangr*, fever = fiebre, arm arms = brazo*, neck throat = cuello garganta, face = cara rostro, ' +
  'interview* = entrevist*, wage* salary paycheck* = salario* sueldo*, truck* van = camion*, ' +
  'ticket* = boleto* pasaje*, password* = contraseña*, text texts = mensaje* texto*, account* = cuenta*, ' +
  'online = linea internet, lie lies lied lying = ment* mient*, hide* hid = escond* ocult*, ' +
  'force* = oblig* forz*, agree* = acept* acuerdo, save* = guard* ahorr*, apply applied applies = solicit*, ' +
  'stay* remain* = qued*, move* moving = mud* muev*, reach* = comunic*, stop* = parar* pare* deten*, ' +
  'wash* = lav*, rest* = descans*, die* death dead = muri* muer*, full = llen* complet*, sick ill* = enferm*, ' +
  'angry anger = enoj* ira, coffee = cafe, workshop* training* = taller* capacit*, county = condado, ' +
  'company companies = empresa* compañia*, employer* = patron* emplead*, parent* = padre* madre*, ' +
  'teen* = adolescen* joven*, sample* = muestra*, treat* = trata* trato, allerg* = alerg*, ' +
  'prescription* = receta*, vaccin* = vacun*, insurance = seguro*, english = ingles, spanish = español*, ' +
  'guilt* fault blame* = culp*, trust* = confia* confianza, nightmare* = pesadilla*, ' +
  'remember* memories memory = record* recuerd* memoria*, old older elder* = mayor mayores, understand* understood = entend* entiend* comprend*, belie* = cree* crey*, ' +
  'danger* = peligr*, risk* = riesg*, harm* damage* = daño* daña*, passport* = pasaporte*, ' +
  'certificate* = certificad* acta*, look* search* seek* = busc*, serv* = sirv* servi* atend*, ' +
  'offer* = ofrec*, provid* = ofrec* proporcion* brind* prest*, avoid* = evit*, share* = compart*, ' +
  'pick* = recog* escog*, cut cuts cutting = corta* corte, enough = suficiente* basta*, better = mejor*, ' +
  'side = lado, age ages aged = edad, cross* = cruz*, price* fee fees = precio* tarifa* cuota*, ' +
  'forbid* = prohib*, seal* = sell*, draw* drew = dibuj* saca*, smell* = olor* huel*, noise* = ruido*, ' +
  'song* = cancion*, voice* = voz, step steps = paso*, sign signs = señal* letrero*, accus* = acus*, ' +
  'note notes = nota* apunt*';
