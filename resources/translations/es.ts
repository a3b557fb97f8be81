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
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Guardar como PDF</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Imprimir</translation>
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
            <source>Handout, as it will be printed</source>
            <translation>La hoja, como se imprimirá</translation>
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
            <source>Find on this page</source>
            <translation>Buscar en esta página</translation>
        </message>
        <message>
            <source>Choose a guide</source>
            <translation>Elija una guía</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Adelante</translation>
        </message>
        <message>
            <source>Ordinary text size</source>
            <translation>Letra normal</translation>
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
        <name>WordCard</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>SearchDesk</name>
        <message>
            <source>Your care team</source>
            <translation>Su equipo médico</translation>
        </message>
    </context>
</TS>