import re
from collections.abc import Iterator, Mapping

from ..rule import WARNING, Found, Rule, in_passage
from ..text import Manuscript


def _table(pairs: str) -> Mapping[str, str]:
    words = [pair.split("=") for pair in pairs.split()]
    return {wrong: right.replace("_", " ") for wrong, right in words}


# What is no word, was never one, and can mean one word alone.
_WORDS = {
    "en": _table(
        "accomodate=accommodate accomodation=accommodation acheive=achieve accross=across adn=and "
        "agressive=aggressive alot=a_lot apparantly=apparently arguement=argument "
        "begining=beginning beleive=believe becuase=because cemetary=cemetery "
        "collegue=colleague comming=coming commited=committed concensus=consensus "
        "definately=definitely definitly=definitely dissapear=disappear dissapoint=disappoint "
        "embarass=embarrass embarassed=embarrassed enviroment=environment existance=existence "
        "experiance=experience foriegn=foreign freind=friend goverment=government harrass=harass "
        "hte=the immediatly=immediately independant=independent knowlege=knowledge liason=liaison "
        "litterally=literally maintainance=maintenance millenium=millennium "
        "mischievious=mischievous neccessary=necessary necesary=necessary noticable=noticeable "
        "occassion=occasion occassionally=occasionally occured=occurred occurence=occurrence "
        "occuring=occurring persue=pursue posession=possession preceeding=preceding "
        "priviledge=privilege probaly=probably publically=publicly realy=really recieve=receive "
        "recieved=received refered=referred rememberance=remembrance resistence=resistance "
        "seperate=separate seperated=separated seperately=separately succesful=successful "
        "successfull=successful suprise=surprise suprised=surprised teh=the "
        "thier=their tommorow=tomorrow tommorrow=tomorrow tounge=tongue truely=truly untill=until "
        "wierd=weird whereever=wherever wich=which writting=writing"),
    "de": _table(
        "garnicht=gar_nicht garnichts=gar_nichts wiederspiegeln=widerspiegeln "
        "wiederspiegelt=widerspiegelt vorraus=voraus Vorraussetzung=Voraussetzung "
        "Vorraussetzungen=Voraussetzungen seperat=separat Standart=Standard Reperatur=Reparatur "
        "nähmlich=nämlich ersteinmal=erst_einmal desweiteren=des_Weiteren "
        "Maschiene=Maschine Rythmus=Rhythmus Terasse=Terrasse Addresse=Adresse agressiv=aggressiv"),
    "fr": _table(
        "parmis=parmi malgrés=malgré biensûr=bien_sûr aggrandir=agrandir appercevoir=apercevoir "
        "apperçu=aperçu courrir=courir dévelloper=développer dévelloppement=développement "
        "professionel=professionnel dilemne=dilemme infractus=infarctus acceuil=accueil "
        "acceuillir=accueillir receuil=recueil ceuillir=cueillir orgeuil=orgueil"),
    "es": _table(
        "atravez=a_través enserio=en_serio haiga=haya apartir=a_partir derrepente=de_repente "
        "exijir=exigir excento=exento exhuberante=exuberante travez=través "
        "inprescindible=imprescindible sinembargo=sin_embargo osea=o_sea porsupuesto=por_supuesto "
        "recojer=recoger escojer=escoger protejer=proteger")}


def _find(manuscript: Manuscript) -> Iterator[Found]:
    words = _WORDS[manuscript.language.partition("-")[0]]
    pattern = re.compile(rf"(?<![\w’'.@-])(?:{'|'.join(words)})(?![\w’'-])", re.IGNORECASE)
    for text, passage in manuscript.passages():
        for match in pattern.finditer(passage.plain):
            if right := _right(match[0], words):
                yield in_passage(text, passage, match, right, right=right)


def _right(typed: str, words: Mapping[str, str]) -> str | None:
    """The right word with the capital that was typed; None where capitals make it another word."""
    if typed in words:
        return words[typed]
    right = words.get(typed.lower())
    return right and typed[1:].islower() and right[0].upper() + right[1:] or None


RULE = Rule(
    code="word-misspelled", severity=WARNING, languages=tuple(_WORDS),
    message="“{text}” is misspelled: “{around}”.", cure="Write “{right}”.",
    why="These are the words that everyone misspells, and no other word is spelled like them.",
    find=_find)
