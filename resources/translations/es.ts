<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="es">
    <context>
        <name>Bar</name>
        <message>
            <source>Topics</source>
            <translation>Temas</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <source>Get help now</source>
            <translation>Pida ayuda ahora</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Más pequeño</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Más grande</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Imprimir</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Más pequeño: letra</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Más grande: letra</translation>
        </message>
        <message>
            <source>Search: type a word, like “tired”</source>
            <translation>Buscar: escriba una palabra, como “cansancio”</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>My handout ({count})</source>
            <translation>Mi hoja ({count})</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>The printer did not take the handout. Please check that it is on, or save a PDF.</source>
            <translation>La impresora no aceptó la hoja. Compruebe que está encendida o guarde un PDF.</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Guardar como PDF</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Previous</source>
            <translation>Anterior</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>Search all pages</source>
            <translation>Buscar en todas las páginas</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>Anterior: lugar en la página</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>Siguiente: lugar en la página</translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation>Buscar en esta página</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>«{words}»</translation>
        </message>
        <message>
            <source>Not on this page</source>
            <translation>No está en esta página</translation>
        </message>
        <message>
            <source>{now} of {count}</source>
            <translation>{now} de {count}</translation>
        </message>
        <message>
            <source>From the top: {now} of {count}</source>
            <translation>Desde el principio: {now} de {count}</translation>
        </message>
        <message>
            <source>From the end: {now} of {count}</source>
            <translation>Desde el final: {now} de {count}</translation>
        </message>
    </context>
    <context>
        <name>HandoutDesk</name>
        <message>
            <source>{sheets} sheets were sent to “{printer}”.</source>
            <translation>Se enviaron {sheets} hojas a “{printer}”.</translation>
        </message>
        <message>
            <source>Printing</source>
            <translation>Impresión</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Guardado</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Algo salió mal</translation>
        </message>
        <message>
            <source>Laying out {count} pages…</source>
            <translation>Preparando {count} páginas…</translation>
        </message>
        <message>
            <source>Laying out the page…</source>
            <translation>Preparando la página…</translation>
        </message>
        <message>
            <source>It was not made. Press “Print” to try again.</source>
            <translation>No se preparó. Pulse «Imprimir» para intentarlo otra vez.</translation>
        </message>
        <message>
            <source>Handout</source>
            <translation>Hoja</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>Colors as on this computer</source>
            <translation>Colores como en esta computadora</translation>
        </message>
        <message>
            <source>Light colors</source>
            <translation>Colores claros</translation>
        </message>
        <message>
            <source>Dark colors</source>
            <translation>Colores oscuros</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Contraste alto</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Adelante</translation>
        </message>
        <message>
            <source>Find on this page</source>
            <translation>Buscar en esta página</translation>
        </message>
        <message>
            <source>Ordinary text size</source>
            <translation>Letra normal</translation>
        </message>
        <message>
            <source>My handout</source>
            <translation>Mi hoja</translation>
        </message>
        <message>
            <source>About this guide</source>
            <translation>Sobre esta guía</translation>
        </message>
        <message>
            <source>All guides</source>
            <translation>Todas las guías</translation>
        </message>
    </context>
    <context>
        <name>Navigator</name>
        <message>
            <source>Call</source>
            <translation>Llame</translation>
        </message>
        <message>
            <source>Address on the web</source>
            <translation>Dirección en internet</translation>
        </message>
        <message>
            <source>Version {number}</source>
            <translation>Versión {number}</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Algo salió mal</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Fuente</translation>
        </message>
    </context>
    <context>
        <name>NoHits</name>
        <message>
            <source>Try one other word. These may help:</source>
            <translation>Pruebe con otra palabra. Esto puede ayudarle:</translation>
        </message>
        <message>
            <source>Get help now</source>
            <translation>Pida ayuda ahora</translation>
        </message>
        <message>
            <source>Ask your care team</source>
            <translation>Pregunte a su equipo médico</translation>
        </message>
        <message>
            <source>You can ask them anything.</source>
            <translation>Puede preguntarles lo que quiera.</translation>
        </message>
        <message>
            <source>Words explained</source>
            <translation>Palabras explicadas</translation>
        </message>
        <message>
            <source>What hard words mean.</source>
            <translation>Qué significan las palabras difíciles.</translation>
        </message>
        <message>
            <source>ask your care team for the number</source>
            <translation>pida el número a su equipo médico</translation>
        </message>
    </context>
    <context>
        <name>PagePanel</name>
        <message>
            <source>Previous: {title}</source>
            <translation>Anterior: {title}</translation>
        </message>
        <message>
            <source>Next: {title}</source>
            <translation>Siguiente: {title}</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Anterior</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Siguiente</translation>
        </message>
        <message>
            <source>In my handout</source>
            <translation>Está en mi hoja</translation>
        </message>
        <message>
            <source>Add to my handout</source>
            <translation>Añadir a mi hoja</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Handout, as it will be printed</source>
            <translation>La hoja, como se imprimirá</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Here you will see the handout.</source>
            <translation>Aquí verá la hoja.</translation>
        </message>
    </context>
    <context>
        <name>ResultsView</name>
        <message>
            <source>Search results</source>
            <translation>Resultados</translation>
        </message>
        <message>
            <source>Nothing found for “{words}”</source>
            <translation>No se encontró nada para “{words}”</translation>
        </message>
        <message>
            <source>1 page for “{words}”</source>
            <translation>1 página para “{words}”</translation>
        </message>
        <message>
            <source>{count} pages for “{words}”</source>
            <translation>{count} páginas para “{words}”</translation>
        </message>
        <message>
            <source>Get help now</source>
            <translation>Pida ayuda ahora</translation>
        </message>
        <message>
            <source>Showing results for {words}.</source>
            <translation>Estos son los resultados de {words}.</translation>
        </message>
        <message>
            <source>Search for “{words}” instead</source>
            <translation>Buscar “{words}” tal como está</translation>
        </message>
        <message>
            <source>Showing results for exactly “{words}”.</source>
            <translation>Estos son los resultados exactos de “{words}”.</translation>
        </message>
        <message>
            <source>Also search for similar words</source>
            <translation>Buscar también palabras parecidas</translation>
        </message>
        <message>
            <source>Search all guides</source>
            <translation>Buscar en todas las guías</translation>
        </message>
        <message>
            <source>Search this guide only</source>
            <translation>Buscar solo en esta guía</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Get help now</source>
            <translation>Pida ayuda ahora</translation>
        </message>
        <message>
            <source>All guides</source>
            <translation>Todas las guías</translation>
        </message>
    </context>
    <context>
        <name>StartView</name>
        <message>
            <source>People often ask first</source>
            <translation>Lo que se pregunta primero</translation>
        </message>
    </context>
    <context>
        <name>TopicTree</name>
        <message>
            <source>Topics</source>
            <translation>Temas</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Choose a guide</source>
            <translation>Elija una guía</translation>
        </message>
    </context>
    <context>
        <name>WordCard</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Add to my handout</source>
            <translation>Añadir a mi hoja</translation>
        </message>
    </context>
    <context>
        <name>SearchDesk</name>
        <message>
            <source>Your care team</source>
            <translation>Su equipo médico</translation>
        </message>
    </context>
    <context>
        <name>AddMenu</name>
        <message>
            <source>All of “{title}”</source>
            <translation>Todo «{title}»</translation>
        </message>
    </context>
    <context>
        <name>ChosenRow</name>
        <message>
            <source>Up</source>
            <translation>Subir</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Bajar</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Move {title} up</source>
            <translation>Subir {title}</translation>
        </message>
        <message>
            <source>Move {title} down</source>
            <translation>Bajar {title}</translation>
        </message>
        <message>
            <source>Remove {title}</source>
            <translation>Quitar {title}</translation>
        </message>
    </context>
    <context>
        <name>ForStaff</name>
        <message>
            <source>For staff</source>
            <translation>Para el personal</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Note for this patient</source>
            <translation>Nota para este paciente</translation>
        </message>
        <message>
            <source>Printed, but never kept: it is gone when you leave.</source>
            <translation>Se imprime, pero nunca se guarda: desaparece al salir.</translation>
        </message>
    </context>
    <context>
        <name>Gathered</name>
        <message>
            <source>“{title}” is in the handout already.</source>
            <translation>«{title}» ya está en la hoja.</translation>
        </message>
        <message>
            <source>“{title}” was added to the handout.</source>
            <translation>Se añadió «{title}» a la hoja.</translation>
        </message>
        <message>
            <source>“{title}”: {count} pages were added to the handout.</source>
            <translation>«{title}»: se añadieron {count} páginas a la hoja.</translation>
        </message>
    </context>
    <context>
        <name>HandoutChoices</name>
        <message>
            <source>Questions to ask</source>
            <translation>Preguntas para hacer</translation>
        </message>
        <message>
            <source>Lines for notes</source>
            <translation>Líneas para notas</translation>
        </message>
        <message>
            <source>Color</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Forma</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Hojas</translation>
        </message>
        <message>
            <source>Booklet</source>
            <translation>Folleto</translation>
        </message>
        <message>
            <source>Wallet card</source>
            <translation>Tarjeta de bolsillo</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tamaño de letra</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papel</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Carta</translation>
        </message>
        <message>
            <source>Sides</source>
            <translation>Caras</translation>
        </message>
        <message>
            <source>One side</source>
            <translation>Una cara</translation>
        </message>
        <message>
            <source>Both sides</source>
            <translation>Dos caras</translation>
        </message>
        <message>
            <source>Also print</source>
            <translation>Imprimir también</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
    </context>
    <context>
        <name>HandoutPanel</name>
        <message>
            <source>{count} sheets</source>
            <translation>{count} hojas</translation>
        </message>
        <message>
            <source>1 sheet</source>
            <translation>1 hoja</translation>
        </message>
        <message>
            <source>My handout</source>
            <translation>Mi hoja</translation>
        </message>
        <message>
            <source>Print this page</source>
            <translation>Imprimir esta página</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Imprimir</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Guardar como PDF</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Añadir…</translation>
        </message>
        <message>
            <source>Empty the list</source>
            <translation>Vaciar la lista</translation>
        </message>
        <message>
            <source>Nothing is chosen yet. Press “Add…”, or add pages while you read.</source>
            <translation>Todavía no hay nada. Pulse «Añadir…», o añada páginas mientras lee.</translation>
        </message>
    </context>
    <context>
        <name>PrintDesk</name>
        <message>
            <source>Sending to “{printer}”…</source>
            <translation>Enviando a «{printer}»…</translation>
        </message>
        <message>
            <source>Handout</source>
            <translation>Hoja</translation>
        </message>
        <message>
            <source>Printing on “{printer}”…</source>
            <translation>Imprimiendo en «{printer}»…</translation>
        </message>
        <message>
            <source>“{printer}” has printed the handout.</source>
            <translation>«{printer}» imprimió la hoja.</translation>
        </message>
        <message>
            <source>Printing was stopped.</source>
            <translation>Se detuvo la impresión.</translation>
        </message>
        <message>
            <source>The handout was not printed. Please try again, or save a PDF.</source>
            <translation>La hoja no se imprimió. Inténtelo otra vez o guarde un PDF.</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Deteniendo…</translation>
        </message>
    </context>
    <context>
        <name>PrintPanel</name>
        <message>
            <source>Looking for printers…</source>
            <translation>Buscando impresoras…</translation>
        </message>
        <message>
            <source>There is no printer here. You can save a PDF and print it elsewhere.</source>
            <translation>Aquí no hay impresora. Puede guardar un PDF e imprimirlo en otro lugar.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Imprimir</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Guardar como PDF</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar otra vez</translation>
        </message>
        <message>
            <source>Cancel printing</source>
            <translation>Cancelar la impresión</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>All pages</source>
            <translation>Todas las páginas</translation>
        </message>
        <message>
            <source>Some pages</source>
            <translation>Algunas páginas</translation>
        </message>
        <message>
            <source>One side</source>
            <translation>Una cara</translation>
        </message>
        <message>
            <source>Both sides</source>
            <translation>Dos caras</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Impresora</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Páginas</translation>
        </message>
        <message>
            <source>Sides</source>
            <translation>Caras</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Copias</translation>
        </message>
        <message>
            <source>Fewer copies</source>
            <translation>Menos copias</translation>
        </message>
        <message>
            <source>More copies</source>
            <translation>Más copias</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Begin one page earlier</source>
            <translation>Empezar una página antes</translation>
        </message>
        <message>
            <source>Begin one page later</source>
            <translation>Empezar una página después</translation>
        </message>
        <message>
            <source>To</source>
            <translation>A</translation>
        </message>
        <message>
            <source>End one page earlier</source>
            <translation>Terminar una página antes</translation>
        </message>
        <message>
            <source>End one page later</source>
            <translation>Terminar una página después</translation>
        </message>
    </context>
    <context>
        <name>Trouble</name>
        <message>
            <source>Ready</source>
            <translation>Lista</translation>
        </message>
        <message>
            <source>Does not answer</source>
            <translation>No responde</translation>
        </message>
        <message>
            <source>No paper</source>
            <translation>Sin papel</translation>
        </message>
        <message>
            <source>No ink or toner</source>
            <translation>Sin tinta ni tóner</translation>
        </message>
        <message>
            <source>A door is open</source>
            <translation>Hay una puerta abierta</translation>
        </message>
        <message>
            <source>Paper is stuck</source>
            <translation>Papel atascado</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Detenida</translation>
        </message>
        <message>
            <source>Takes nothing now</source>
            <translation>No acepta nada ahora</translation>
        </message>
        <message>
            <source>Not there</source>
            <translation>Ya no está</translation>
        </message>
        <message>
            <source>Something is wrong</source>
            <translation>Algo va mal</translation>
        </message>
        <message>
            <source>“{printer}” does not answer. Please check that it is on and connected.</source>
            <translation>«{printer}» no responde. Compruebe que está encendida y conectada.</translation>
        </message>
        <message>
            <source>“{printer}” has no paper. Please put paper in; it goes on by itself.</source>
            <translation>«{printer}» no tiene papel. Ponga papel; seguirá sola.</translation>
        </message>
        <message>
            <source>“{printer}” has no ink or toner. Please put new ink or toner in.</source>
            <translation>«{printer}» no tiene tinta ni tóner. Ponga tinta o tóner nuevo.</translation>
        </message>
        <message>
            <source>A door of “{printer}” is open. Please close it; it goes on by itself.</source>
            <translation>Hay una puerta de «{printer}» abierta. Ciérrela; seguirá sola.</translation>
        </message>
        <message>
            <source>Paper is stuck in “{printer}”. Please take it out gently.</source>
            <translation>Hay papel atascado en «{printer}». Sáquelo con cuidado.</translation>
        </message>
        <message>
            <source>“{printer}” was stopped. Please choose another printer, or save a PDF.</source>
            <translation>«{printer}» está detenida. Elija otra impresora o guarde un PDF.</translation>
        </message>
        <message>
            <source>“{printer}” takes nothing now. Please choose another printer, or save a PDF.</source>
            <translation>«{printer}» no acepta nada ahora. Elija otra impresora o guarde un PDF.</translation>
        </message>
        <message>
            <source>“{printer}” is not there. Please choose another printer, or save a PDF.</source>
            <translation>«{printer}» ya no está. Elija otra impresora o guarde un PDF.</translation>
        </message>
        <message>
            <source>“{printer}” did not print. Please look at it, or save a PDF.</source>
            <translation>«{printer}» no imprimió. Mírela o guarde un PDF.</translation>
        </message>
    </context>
</TS>