"""Pairs of names, as a message and a case may write them, and what must be made of each.

A line is one pair. Each is here because it is hard: conventions of spelling, order, words left out, and people who
are not the same although their names look it.
"""

AGREE = """
MAHMOUD-SALEH Tariq | Tariq MAHMOUD-SALEH
ALI, Hassan | Hassan ALI
John Smith, Jr. | John SMITH Jr
POPESCU née IONESCU, Maria | Maria Ionescu
Mohammed Khan | Muhammad Khan
Mohamed Ali Khan | Mohammad Ali Khan
Yusuf Demir | Youssef Demir
Ion Popescu | Ion Popesku
Nguyễn Văn Đức | Nguyen Van Duc
Иван Петров | Ivan Petrov
Алексей Щербаков | Aleksei Shcherbakov
Алексей Щербаков | Alexey Shcherbakov
Γιώργος Παπαδόπουλος | Giorgos Papadopoulos
Γιώργος Παπαδόπουλος | Georgios Papadopoulos
Łukasz Żak | Lukasz Zak
Jürgen Müller | Jurgen Muller
Jürgen Müller | Juergen Mueller
Jurgen Muller | Juergen Mueller
Hans Groß | Hans Gross
Işıl Yılmaz | Isil Yilmaz
Şahin Çelik | Sahin Celik
Omar Al-Hassan | Omar Alhassan
Omar El Hassan | Omar Al-Hassan
Omar Al-Masri | Omar Masri
Omar Almasri | Omar Masri
Aoife O'Brien | Aoife OBrien
Aoife O Brien | Aoife O’Brien
Ewan McDonald | Ewan MacDonald
Ewan Mac Donald | Ewan MacDonald
POPESCU Ion | Ion Popescu
Popescu, Ion | Ion Popescu
Maria de la Cruz | Maria Delacruz
Maria de la Cruz | Maria Cruz
Jan van der Berg | Jan Van den Berg
Ahmed bin Ali | Ahmed Ali
Ahmed ibn Khaled | Ahmad bin Khalid
Juan García | Juan García López
Juan López | Juan García López
João Silva | João Pereira da Silva
Jane O'Neill-Smith | Jane Smith
Maria Popescu | Maria Popescu-Ionescu
Maria Ionescu | Maria Popescu née Ionescu
Ion Popescu | Ion Mihai Popescu
John A. Smith | John Adam Smith
John A Smith | John Smith
Georgios Papadopuolos | Georgios Papadopoulos
Georgios Papadopolos | Georgios Papadopoulos
Abdul Rahman Noori | Abdulrahman Noori
Abd al-Rahman Noori | Abdurrahman Noori
Abdel Rahman Noori | Abdul Rahman Noori
Xiaoming Wang | Xiao Ming Wang
Jean-Paul Martin | Jean Paul Martin
Jeanpaul Martin | Jean-Paul Martin
Le Van Duc | Lê Văn Đức
Юрий Шевченко | Yuri Shevchenko
Юрий Шевченко | Yuriy Szewczenko
Сергей Волков | Sergei Volkov
Хасан Магомедов | Hasan Magomedov
Дмитрий Медведев | Dmitri Medvedev
Slobodan Milošević | Slobodan Milosevic
Ardit Hoxha | Ardit HOXHA
Tarik Qasim | Tariq Kasim
Farooq Mahmood | Faruk Mahmud
Ion Georgescu | Ion Popescu alias Ion Georgescu
Zoë Żółty | Zoe Zolty
Stanislav Wójcik | Stanislaw Wojcik
Djamal Kaddour | Jamal Kaddour
Mr Ion POPESCU | Ion Popescu
Sean Fitzgerald | Sean Fitz Gerald
王小明 | Wang Xiaoming
Евгений Онегин | Yevgeny Onegin
Евгений Онегин | Evgeniy Onegin
Anna Kowalska | Ana Kowalska
Petr Novák | Petr Novak
Nguyen Thi Lan | Nguyễn Thị Lan
Phuong Trần | Phuong Tran
Olena Kovalchuk | Олена Ковальчук
Slobodan Petrovic | Slobodan Petrovich
Cristian Popescu | Kristian Popescu
Abdoulaye Diallo | Abdullah Diallo
Ebrahim Hosseini | Ibrahim Husseini
José María Núñez | Jose Maria Nunez
Duc Nguyen | Nguyen Van Duc
Popescu Ion Mihai | Ion Popescu
"""

SILENT = """
Hung Nguyen-Pham | Nguyễn Văn Hùng
Maria de la Cruz | Maria Cruz López
POPESCU Ion Mihai | Mihai Popescu
Popescu | Ion Popescu
Ion | Ion Popescu
Mr POPESCU | Ion Popescu
A. B. Smith | Adrian Boris Smith
A. Popescu | Adrian Popescu
J Smith | John Smith
Ion P. | Ion Popescu
de la Cruz | Maria de la Cruz
Hassan Ali | Ahmed Hassan Ali
Ali Hassan | Hassan Ali
John Smith Jr | John Smith
Madonna | Madonna
محمد خان | Mohammed Khan
Mihai Popescu | Ion Mihai Popescu
Al-Hassan | Omar Al-Hassan
van der Berg | Jan van der Berg
O'Brien | Aoife O'Brien
Nguyen | Nguyen Van Duc
Mohammed | Mohammed Khan
Juan de | Juan de la Cruz
Ion Popescu Radu Stan Dima Nita Matei | Ion Popescu
Georgios Papadopuolos Konstantiindis | Georgios Papadopoulos Konstantinidis
Le Duc | Le Van Duc
Delacruz | De La Cruz
Mohammed Ali | Ali Mohammed
حسن | Hassan Ali
李明 | Ming Li
"""

CONTRADICT = """
Adrian Popescu | Andrei Popescu
Ion Popescu | Ion Ionescu
Ion Andrei Popescu | Ion Mihai Popescu
Florin Popescu | Florian Popescu
Cristian Popescu | Cristina Popescu
Alexandru Popescu | Alexandra Popescu
Mohammed Khan | Mahmoud Khan
Hassan Ali Khan | Hussein Ali Khan
Ben Smith | John Smith
John Smith Jr | John Smith Sr
B. Popescu | Adrian Popescu
Ion Popescu | Ioan Popescu
Marian Popescu | Marina Popescu
Juan Hernandez | Juan Fernandez
Tom Johnson | Tom Johnston
Valentin Popescu | Valentina Popescu
Hamidullah Noori | Hafidullah Noori
Ionescu | Ion Popescu
Juan García López | Juan García Pérez
Ahmed Hassan | Ahmed Hussein
Ivan Petrov | Ivana Petrova
Omar Al-Hassan | Omar Al-Hussein
Abdul Rahman Noori | Abdul Rahim Noori
Abdullah Noori | Abdulrahman Noori
John A. Smith | John Brian Smith
Jan van der Berg | Jan van der Meer
Nguyen Van Duc | Nguyen Van Dung
Tran Thi Lan | Nguyen Thi Lan
Aoife O'Brien | Aoife O'Neill
Ewan McDonald | Ewan McDowell
Ewan McDonald | Ewan Donald
Khalid Noor | Khalida Noor
Samir Haddad | Samira Haddad
Иван Петров | Иван Сидоров
محمد علي | محمد حسن
Bronislav Novak | Branislav Novak
Kristina Novak | Kristiana Novak
Gerard Murphy | Gerald Murphy
Petr Novak | Petra Novak
Saad Khan | Saeed Khan
Karim Ali | Karima Ali
Wei Zhang | Wei Wang
Tomasz Kowalski | Tomas Kowalczyk
Dan Popescu | Daniel Popescu
Marin Popescu | Marian Popescu
Rashid Khan | Rashida Khan
Ionut Popescu | Ion Popescu
Daniel Popescu | Daniela Popescu
Ion POPESCU | Ioan POPESCU
Wen Li | Wei Li
Maria Popescu-Ionescu | Maria Popescu-Georgescu
Ion Popescu alias Radu Stan | Vlad Dima alias Sorin Nita
Khan | Mohammed Ali
Jr Smith | Sr Jones
Yusuf Khan | Younis Khan
Thomas Thompson | Thomas Thomson
Ivanov Petr | Petrov Ivan
"""

# Every two of these are two names: beside one family name they are two people, brothers and sisters mostly.
ALL_DIFFERENT = """
Adrian Andrei Andreea Ana Anton Bogdan Catalin Cristian Cristina Constantin Constanta Daniel Daniela Dan Dorin
Dorian Dragos Dumitru Elena Emil Emilia Florin Florian Florentin Gabriel Gabriela George Ion Ioan Ionel Ionut
Iulia Liviu Lucian Luca Marian Marin Marina Mariana Maria Marius Mario Mark Marko Martin Marvin Mihai Mihaela
Nicoleta Octavian Ovidiu Paul Paula Petru Petra Radu Razvan Robert Roberto Sorin Stefan Stefania Tudor Valentin
Valentina Vasile Victor Viorel Vlad Vladimir Vladislav Mohammed Mahmoud Ahmed Hamid Hassan Hussein Ali Amir Omar
Umaru Osman Yusuf Younis Ibrahim Ismail Idris Karim Karima Khalid Khalida Rashid Rashida Rahim Rahman Salim
Salma Saleh Said Saad Sadiq Samir Samira Tariq Tahir Walid Wahid Zaid Ziad Zain Bilal Jamal Jamil Jamila Jalal
Kamal Kamil Nabil Nadim Naim Nasir Nadir Najib Habib Hamza Hani Harun Fahad Faisal Farid Faruk Fadi Fatima
Farida Farah Abdullah Abdulrahman Abdulrahim Abdulkarim Abdulkadir Aziz Asad Asif Atif Arif Adil Adnan Anwar
Ayman Aymen Bashir Basim Majid Mazen Mubarak Munir Mustafa Muhsin Qasim Qadir Alexander Alexandra Alexei Anatoly
Arkady Artem Boris Denis Dmitri Yevgeny Fedor Gennady Grigory Igor Ilya Ivan Kirill Leonid Lev Maxim Mikhail
Nikita Nikolai Oleg Olga Pavel Roman Ruslan Sergei Stanislav Svetlana Tatiana Timur Vadim Vasily Vitaly
Vyacheslav Yaroslav Yuri John Jon Jan Jane Janet Jean Joanna Johan James Jack Jacob Jordan Joseph Josephine
Julian Juliana Julie Kevin Kelvin Calvin Devin Gavin Ronald Donald Roland Rowland Gerard Gerald Harold Harald
Harry Barry Larry Gary Terry Jerry Perry Patrick Patricia Peter Philip Phillipa Sean Shane Shaun Simon Simone
Stephen Steven Stephanie Thomas Thomasina Timothy William Wilhelm Walter Wei Wang Wen Wu Li Lin Ling Liang Lan
Lam Chen Cheng Zhang Zhao Zheng Xu Xiao Xin Tran Trang Thanh Thao Thi Tuan Tung Tuyet Duc Dung Duong Dong Hai
Hoa Hung Huy Huong Minh Nam Nga Ngoc Nhung Phuong Phong Quang Quyen Son Sang Van Viet Vinh Garcia Gonzalez
Rodriguez Fernandez Hernandez Lopez Martinez Sanchez Perez Gomez Gimenez Jimenez Ruiz Diaz Moreno Munoz Alvarez
Romero Alonso Gutierrez Navarro Torres Dominguez Vazquez Ramos Ramirez Silva Silveira Santos Souza Sosa Costa
Oliveira Pereira Ferreira Almeida Carvalho Ribeiro Smith Johnson Johnston Thomson Thompson Anderson Andersen
Peterson Petersen Robinson Robertson Roberts Harris Harrison Williams Williamson Wilson Watson Walker Wallace
White Clark Clarke Cook Cooke Brown Browne Green Greene Allan Allen Reid Reed Read Davis Davies Davidson Evans
Evan Stewart Stuart Nichols Popescu Ionescu Popa Pop Popovici Popov Popova Petrescu Dumitrescu Stanescu Stan
Stancu Georgescu Marinescu Martinescu Constantinescu Radulescu Dima Dinu Nistor Nita Matei Mateescu Petrov
Petrova Ivanov Ivanova Sidorov Smirnov Kuznetsov Volkov Novak Novakova Kowalski Kowalska Kowalczyk Wisniewski
Wojcik Lewandowski Zielinski Szymanski Kaminski Hamidullah Hafidullah Najibullah Habibullah Rahmatullah
Hikmatullah Samiullah Saifullah Sanaullah Amanullah Imanullah Asadullah Zabihullah Matiullah Khalilullah
Jalilullah Nasrullah
"""


def pairs(table: str) -> list[tuple[str, str]]:
    """Give the pairs of a table."""
    rows = [line.partition(" | ") for line in table.strip().splitlines()]
    return [(said, held) for said, _, held in rows]
